package socialmedia.migration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.migration.Finding;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.ProjectFiles;

/** The application's own revisions beside the directory's. */
final class AlembicComparisonTest {

    private static final String A = "aaaaaaaaaaaa";
    private static final String B = "bbbbbbbbbbbb";
    private static final String C = "cccccccccccc";

    @TempDir
    private Path directory;

    @BeforeEach
    void writeThreeRevisions() throws IOException {
        MigrationsFolder.in(directory.resolve("sql"))
                .pair(1, A, "", "select 1;", "select 1;")
                .pair(2, B, A, "select 1;", "select 1;")
                .pair(3, C, B, "select 1;", "select 1;")
                .write("alembic-revisions", "# known\n" + A + "\n" + B + "\n");
        Files.createDirectories(directory.resolve("alembic/versions"));
    }

    @Test
    void findsNothingBetweenTheShippedOnes() {
        assertThat(AlembicComparison.between(
                        RevisionCatalog.read(MigrationsFolder.shipped()),
                        ProjectFiles.get("backend/src/test/resources/alembic")))
                .isEmpty();
    }

    @Test
    void takesTheDirectoryOfVersionsAndOneAboveToo() throws IOException {
        file("1", A, "None");
        file("2", B, "'" + A + "'");

        for (String name : List.of("", "alembic", "alembic/versions")) {
            assertThat(AlembicComparison.between(catalog(), directory.resolve(name)))
                    .isEmpty();
        }
    }

    @Test
    void namesIdsThatOnlyOneSideKnows() throws IOException {
        file("1", A, "None");
        file("3", C, "'" + A + "'");
        file("4", "dddddddddddd", "'" + C + "'");

        assertThat(found())
                .containsExactly(
                        "3.py:2 3.py: cccccccccccc is known to both; list it in alembic-revisions, else alembic_version is not"
                                + " kept at it",
                        "4.py:2 4.py: dddddddddddd is known to the application alone; write its pair here, and list it in"
                                + " alembic-revisions",
                        "alembic-revisions:3 alembic-revisions: bbbbbbbbbbbb is listed, but the application does not have it;"
                                + " `alembic export` writes it, or take it off the list");
    }

    @Test
    void namesAnotherOrder() throws IOException {
        file("1", B, "None");
        file("2", A, "'" + B + "'");

        assertThat(found())
                .containsExactly(
                        "2.py:3 2.py: aaaaaaaaaaaa comes after bbbbbbbbbbbb in the application, but before it here"
                                + " (1 and 2)");
    }

    @Test
    void seesTheOrderPastRevisionsOfTheApplicationsOwn() throws IOException {
        file("1", B, "None");
        file("2", "dddddddddddd", "'" + B + "'");
        file("3", A, "'dddddddddddd'");

        assertThat(found())
                .anySatisfy(line -> assertThat(line).contains("comes after bbbbbbbbbbbb in the application"));
    }

    @Test
    void namesSeveralHeadsAndTakesTheirMergeForNone() throws IOException {
        file("1", A, "None");
        file("2", B, "'" + A + "'");
        file("3", "dddddddddddd", "'" + A + "'");

        assertThat(found()).anySatisfy(line -> assertThat(line)
                .contains("the application has 2 heads (bbbbbbbbbbbb, dddddddddddd); its `alembic merge heads`"));

        file("4", "eeeeeeeeeeee", "('" + B + "', 'dddddddddddd')");

        assertThat(found()).noneSatisfy(line -> assertThat(line).contains("heads"));
    }

    @Test
    void namesFilesThatCannotBeRead() throws IOException {
        file("1", A, "None");
        file("2", B, "PARENT");
        write("3", "x = 1\n");
        write("4", "revision = '" + A + "'\ndown_revision = 'ffffffffffff'\n");
        write("5", "revision = '" + C + "'\ndown_revision = 'ffffffffffff'\n");

        assertThat(found())
                .contains(
                        "2.py:3 2.py: has no `down_revision = …` that can be read as it stands",
                        "3.py:0 3.py: has no `revision = \"…\"` that can be read as it stands",
                        "4.py:1 4.py: has the id of 1.py",
                        "5.py:2 5.py: builds on ffffffffffff, which no file there has");
    }

    @Test
    void refusesADirectoryWithoutRevisions() {
        assertThatThrownBy(() -> AlembicComparison.between(catalog(), directory.resolve("sql")))
                .hasMessageStartingWith("--alembic: there is no versions/*.py in ");
    }

    private List<String> found() {
        return AlembicComparison.between(catalog(), directory.resolve("alembic")).stream()
                .map(finding -> name(finding) + ":" + finding.line() + " " + finding.message())
                .toList();
    }

    private static String name(Finding finding) {
        return Path.of(String.valueOf(finding.file())).getFileName().toString();
    }

    private RevisionCatalog catalog() {
        return RevisionCatalog.read(directory.resolve("sql"));
    }

    private void file(String name, String id, String parent) throws IOException {
        write(name, "\"\"\"x\"\"\"\nrevision: str = \"" + id + "\"\ndown_revision = " + parent + "\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve("alembic/versions/" + name + ".py"), text);
    }
}
