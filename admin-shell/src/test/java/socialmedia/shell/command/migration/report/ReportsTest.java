package socialmedia.shell.command.migration.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.migration.Finding;
import socialmedia.migration.Finding.Kind;
import socialmedia.migration.check.CheckPart;
import socialmedia.migration.check.PartResult;

/** Findings as GitHub, code scanning and comments take them. */
final class ReportsTest {

    private static final Finding AT_A_LINE = Finding.of(
                    Kind.BROKEN, "downgrade/U2__b_b.sql", "bbbbbbbbbbbb", "100%: it fails,\nhere | and `there`")
            .at(7);
    private static final Finding NOWHERE =
            Finding.of(Kind.ALEMBIC, null, null, "alembic_version says <base>, the history says a");
    private static final List<PartResult> RESULTS = List.of(
            new PartResult(CheckPart.PENDING, true, List.of(NOWHERE), "8 applied"),
            new PartResult(CheckPart.VERIFY, true, List.of(AT_A_LINE), "8 proven"),
            new PartResult(CheckPart.SCHEMA, true, List.of(), "schema.sql against the revisions"));

    @TempDir
    private Path directory;

    private FindingPlaces places;

    @BeforeEach
    void makeARepository() throws IOException {
        Files.createDirectories(directory.resolve(".git"));
        Files.createDirectories(directory.resolve("my app/sql"));
        places = FindingPlaces.of(directory.resolve("my app/sql"), Path.of("/elsewhere"));
    }

    @Test
    void writesWorkflowCommandsWithGithubsEscapes() {
        assertThat(GithubReport.lines(RESULTS, places))
                .containsExactly(
                        "::error title=check%3A alembic::alembic_version says <base>, the history says a",
                        "::error file=my app/sql/downgrade/U2__b_b.sql,line=7,title=check%3A broken::100%25: it"
                                + " fails,%0Ahere | and `there`");
    }

    @Test
    void escapesWhatPartsThePropertiesOfACommand() {
        Finding odd = Finding.of(Kind.DIRECTORY, "upgrade/a,b:c.sql", null, "x");

        assertThat(GithubReport.lines(List.of(new PartResult(CheckPart.PENDING, true, List.of(odd), "")), places))
                .containsExactly("::error file=my app/sql/upgrade/a%2Cb%3Ac.sql,title=check%3A directory::x");
    }

    @Test
    void writesSarif() {
        String text = SarifReport.text(RESULTS, places, "1.2.3");

        assertThat(text)
                .startsWith("{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
                .contains("\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"admin-shell\","
                        + "\"version\":\"1.2.3\",\"rules\":[{\"id\":\"directory\",\"shortDescription\":{\"text\":")
                .contains("{\"ruleId\":\"broken\",\"ruleIndex\":9,\"level\":\"error\",\"message\":{\"text\":\"100%: it"
                        + " fails,\\nhere | and `there`\"},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":"
                        + "{\"uri\":\"my%20app/sql/downgrade/U2__b_b.sql\",\"uriBaseId\":\"%SRCROOT%\"},"
                        + "\"region\":{\"startLine\":7}}}]}")
                .contains("{\"ruleId\":\"alembic\"")
                .contains("{\"uri\":\"my%20app/sql/schema.sql\",\"uriBaseId\":\"%SRCROOT%\"}}}]}");
    }

    @Test
    void writesTablesForAComment() {
        assertThat(MarkdownReport.lines(RESULTS, places))
                .containsExactly(
                        "| part | result | |",
                        "| --- | --- | --- |",
                        "| pending | 1 finding | 8 applied |",
                        "| verify | 1 finding | 8 proven |",
                        "| schema | passed | schema.sql against the revisions |",
                        "",
                        "| finding | where | what |",
                        "| --- | --- | --- |",
                        "| alembic | database | alembic\\_version says \\<base\\>, the history says a |",
                        "| broken | my app/sql/downgrade/U2\\_\\_b\\_b.sql:7 | 100%: it fails,<br>here \\| and \\`there\\` |");
    }

    @Test
    void namesFilesFromTheWorkingDirectoryWhereThereIsNoRepository(@TempDir Path outside) {
        FindingPlaces plain = FindingPlaces.of(outside.resolve("a/sql"), outside);

        assertThat(plain.file(AT_A_LINE)).hasValue("a/sql/downgrade/U2__b_b.sql");
        assertThat(plain.file(Finding.of(Kind.APPLICATION, "/api/versions/1.py", null, "x")))
                .hasValue("/api/versions/1.py");
        assertThat(plain.file(NOWHERE)).isEmpty();
    }
}
