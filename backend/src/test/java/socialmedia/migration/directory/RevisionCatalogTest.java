package socialmedia.migration.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.failure.OperatorFailure;
import socialmedia.testing.MigrationsFolder;

final class RevisionCatalogTest {

    private static final String A = "aaaaaaaaaaaa";
    private static final String B = "bbbbbbbbbbbb";
    private static final String C = "cccccccccccc";

    @TempDir
    private Path directory;

    @Test
    void readsTheShippedDirectory() {
        RevisionCatalog catalog = RevisionCatalog.read(MigrationsFolder.shipped());

        assertThat(catalog.faults()).isEmpty();
        assertThat(catalog.revisions())
                .extracting(Revision::id)
                .containsExactly(
                        "108e0432cce3",
                        "3f67e4df37c9",
                        "e92365d5c852",
                        "4ddcfb76cfd6",
                        "0a1bfb2e9c2d",
                        "b1c66d590ccf",
                        "d5a8c30f7e12",
                        "f4b7a1c09e83");
        assertThat(catalog.heads()).extracting(Revision::id).containsExactly("f4b7a1c09e83");
        assertThat(catalog.alembicIds()).hasSize(7).doesNotContain("f4b7a1c09e83");
        assertThat(catalog.revisions().get(0).created()).isEqualTo(LocalDateTime.of(2026, 5, 28, 14, 20, 11));
        assertThat(catalog.revisions().get(5).message()).isEqualTo("Generate votes table");
    }

    @Test
    void refusesADirectoryThatIsNotThere() {
        assertThatThrownBy(() -> RevisionCatalog.read(directory.resolve("nowhere")))
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining("no migrations directory at " + directory.resolve("nowhere"));
    }

    @Test
    void namesAGap() {
        folder().pair(1, A, "", "select 1;", "select 1;").pair(3, C, A, "select 1;", "select 1;");

        assertThat(faults()).containsExactly("upgrade/V3__cccccccccccc_step_3.sql: a gap: there is no V2 before it");
    }

    @Test
    void namesTwins() {
        folder().pair(1, A, "", "select 1;", "select 1;")
                .pair(2, B, A, "select 1;", "select 1;")
                .pair(2, C, A, "select 1;", "select 1;");

        assertThat(faults())
                .containsExactly(
                        "two heads, bbbbbbbbbbbb and cccccccccccc; `heads` shows them, `merge` makes one line of them");
    }

    @Test
    void namesANumberThatIsThereTwiceInOneLine() {
        folder().pair(1, A, "", "select 1;", "select 1;")
                .pair(2, B, A, "select 1;", "select 1;")
                .pair(2, C, B, "select 1;", "select 1;");

        assertThat(faults())
                .containsExactly("upgrade/V2__cccccccccccc_step_2.sql: has the number of"
                        + " upgrade/V2__bbbbbbbbbbbb_step_2.sql; give it the next");
    }

    @Test
    void namesTwoChildrenOfOneParent() {
        folder().pair(1, A, "", "select 1;", "select 1;")
                .pair(2, B, A, "select 1;", "select 1;")
                .pair(3, C, A, "select 1;", "select 1;");

        assertThat(faults()).singleElement().asString().startsWith("two heads, bbbbbbbbbbbb and cccccccccccc;");
        assertThat(RevisionCatalog.read(directory).heads())
                .extracting(Revision::id)
                .containsExactly(B, C);
    }

    @Test
    void namesAParentThatIsGone() {
        folder().pair(1, A, "", "select 1;", "select 1;").pair(2, B, C, "select 1;", "select 1;");

        assertThat(faults())
                .containsExactly(
                        "upgrade/V2__bbbbbbbbbbbb_step_2.sql:3: its parent cccccccccccc is not in the directory");
    }

    @Test
    void namesAnUnreadableName() {
        folder().pair(1, A, "", "select 1;", "select 1;").write("upgrade/V2_add_bio.sql", "select 1;");

        assertThat(faults())
                .containsExactly("upgrade/V2_add_bio.sql: unreadable name; it should look like"
                        + " V9__0123456789ab_what_it_does.sql");
    }

    @Test
    void namesAWayDownWithoutItsWayUp() {
        folder().pair(1, A, "", "select 1;", "select 1;").down(2, B, "select 1;");

        assertThat(faults())
                .containsExactly("downgrade/U2__bbbbbbbbbbbb_step_2.sql: there is no"
                        + " upgrade/V2__bbbbbbbbbbbb_step_2.sql; add it or remove this file");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        folder().pair(1, A, "", "select 1;", "select 1;");
        Files.write(
                directory.resolve("upgrade/V2__bbbbbbbbbbbb_latin.sql"),
                new byte[] {'-', '-', ' ', 'x', '\n', '-', '-', (byte) 0xE9, '\n'});

        assertThat(faults()).containsExactly("upgrade/V2__bbbbbbbbbbbb_latin.sql:2: is not UTF-8; save it as UTF-8");
    }

    @Test
    void namesAMissingHeader() {
        folder().write("upgrade/V1__aaaaaaaaaaaa_step_1.sql", "select 1;");

        assertThat(faults()).singleElement().asString().contains("no `-- Revises: ID` in its header");
    }

    @Test
    void refusesToGoOnWithAnyFault() {
        folder().write("upgrade/x.sql", "").write("upgrade/y.sql", "");

        assertThatThrownBy(() -> RevisionCatalog.read(directory).requireSound())
                .isInstanceOf(OperatorFailure.class)
                .hasMessageStartingWith("the migrations directory has 2 faults, the first: upgrade/x.sql");
    }

    @Test
    void takesAMissingWayDownForNoFault() {
        folder().up(1, A, "", "select 1;");

        assertThat(faults()).isEmpty();
        assertThat(RevisionCatalog.read(directory).revisions().get(0).down()).isNull();
    }

    @Test
    void readsAByteOrderMarkAndCarriageReturnsAway() {
        folder().write("upgrade/V1__aaaaaaaaaaaa_x.sql", "\uFEFF-- Hello\r\n--\r\n-- Revises: <base>\r\nselect 1;\r\n");

        Revision revision =
                RevisionCatalog.read(directory).requireSound().revisions().get(0);

        assertThat(revision.message()).isEqualTo("Hello");
        assertThat(revision.created()).isNull();
    }

    private MigrationsFolder folder() {
        return MigrationsFolder.in(directory);
    }

    private java.util.List<String> faults() {
        return RevisionCatalog.read(directory).faults().stream()
                .map(DirectoryFault::toString)
                .toList();
    }
}
