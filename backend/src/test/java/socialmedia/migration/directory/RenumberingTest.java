package socialmedia.migration.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.failure.OperatorFailure;
import socialmedia.migration.directory.Fork.Branch;
import socialmedia.testing.MigrationsFolder;

/** Two branches of version control laid one after the other: names, parents and texts of their files. */
final class RenumberingTest {

    private static final String ROOT = "aaaaaaaaaaaa";
    private static final String B1 = "b11111111111";
    private static final String B2 = "b22222222222";
    private static final String C1 = "c11111111111";
    private static final String C2 = "c22222222222";

    @TempDir
    private Path directory;

    @Test
    void findsTheForkOfTwinsByNumber() {
        twins();

        assertThat(catalog().forks()).singleElement().satisfies(fork -> {
            assertThat(fork.parent()).isNotNull().extracting(Revision::id).isEqualTo(ROOT);
            assertThat(fork.branches()).extracting(branch -> branch.head().id()).containsExactly(B1, C1);
            assertThat(fork.isInnermost(catalog())).isTrue();
        });
    }

    @Test
    void findsTheForkOfTwoNumbersWithOneParent() {
        folder().pair(1, ROOT, "", "select 1;", "select 1;")
                .pair(2, B1, ROOT, "select 2;", "select 2;")
                .pair(3, C1, ROOT, "select 3;", "select 3;");

        assertThat(renumbered(0, 1)).containsExactly("3 " + C1 + " after " + B1);
        assertThat(renumbered(1, 0)).containsExactly("2 " + C1 + " after " + ROOT, "3 " + B1 + " after " + C1);
    }

    @Test
    void findsAForkAtBase() {
        folder().pair(1, B1, "", "select 1;", "select 1;").pair(1, C1, "", "select 1;", "select 1;");

        assertThat(catalog().forks()).singleElement().satisfies(fork -> assertThat(fork.parent())
                .isNull());
        assertThat(renumbered(0, 1)).containsExactly("2 " + C1 + " after " + B1);
    }

    @Test
    void findsNoForkInASoundDirectory() {
        assertThat(RevisionCatalog.read(MigrationsFolder.shipped()).forks()).isEmpty();
    }

    @Test
    void renumbersWholeBranches() {
        chains();

        assertThat(renumbered(0, 1)).containsExactly("4 " + C1 + " after " + B2, "5 " + C2 + " after " + C1);
        assertThat(renumbering(0, 1).result().faults()).isEmpty();
        assertThat(renumbering(0, 1).result().requireSound().heads())
                .extracting(Revision::id)
                .containsExactly(C2);
    }

    @Test
    void writesBothFilesOfEachAndReadsASoundLineBack() throws IOException {
        chains();
        Files.writeString(
                directory.resolve("downgrade/U2__" + C1 + "_step_2.sql"),
                "-- Takes back V2__" + C1 + "_step_2.sql\r\nselect 'V2__" + C1 + "_step_2.sql';\r\n");

        renumbering(0, 1).write();

        RevisionCatalog catalog = catalog().requireSound();
        assertThat(catalog.revisions()).extracting(Revision::id).containsExactly(ROOT, B1, B2, C1, C2);
        assertThat(names()).hasSize(10).allSatisfy(name -> assertThat(name).matches("[UV][1-5]__.*_step_[123].sql"));
        assertThat(catalog.revisions().get(3).up())
                .contains("-- Revises: " + B2 + "\n")
                .contains("select 4;");
        assertThat(catalog.revisions().get(3).down())
                .isEqualTo("-- Takes back V4__" + C1 + "_step_2.sql\r\nselect 'V2__" + C1 + "_step_2.sql';\r\n");
    }

    @Test
    void keepsByteOrderMarksAndLineEnds() throws IOException {
        twins();
        Files.writeString(
                directory.resolve("upgrade/V2__" + C1 + "_step_2.sql"),
                "\uFEFF-- Hello\r\n--\r\n-- Revises:   " + ROOT + "\r\n\r\nselect '-- Revises: x';\r\n");

        renumbering(0, 1).write();

        assertThat(Files.readString(directory.resolve("upgrade/V3__" + C1 + "_step_2.sql")))
                .isEqualTo("\uFEFF-- Hello\r\n--\r\n-- Revises: " + B1 + "\r\n\r\nselect '-- Revises: x';\r\n");
    }

    @Test
    void leavesAllAsItWasWhereAFileIsInTheWay() throws IOException {
        chains();
        Files.createDirectory(directory.resolve("downgrade/U5__" + C2 + "_step_3.sql"));
        List<String> before = names();

        assertThatThrownBy(() -> renumbering(0, 1).write())
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining("U5__" + C2 + "_step_3.sql cannot be written: it exists already");

        assertThat(names()).isEqualTo(before);
        assertThat(catalog().forks()).hasSize(1);
    }

    @Test
    void renumbersARevisionWithoutAWayDown() {
        folder().pair(1, ROOT, "", "select 1;", "select 1;")
                .pair(2, B1, ROOT, "select 2;", "select 2;")
                .up(2, C1, ROOT, "select 3;");

        renumbering(0, 1).write();

        assertThat(catalog().requireSound().revisions().get(2).down()).isNull();
    }

    private void twins() {
        folder().pair(1, ROOT, "", "select 1;", "select 1;")
                .pair(2, B1, ROOT, "select 2;", "select 2;")
                .pair(2, C1, ROOT, "select 3;", "select 3;");
    }

    private void chains() {
        folder().pair(1, ROOT, "", "select 1;", "select 1;")
                .pair(2, B1, ROOT, "select 2;", "select 2;")
                .pair(3, B2, B1, "select 3;", "select 3;")
                .pair(2, C1, ROOT, "select 4;", "select 4;")
                .pair(3, C2, C1, "select 5;", "select 5;");
    }

    private List<String> renumbered(int... order) {
        return renumbering(order).changes().stream()
                .map(change -> change.after().number() + " " + change.after().id() + " after "
                        + change.after().parent())
                .toList();
    }

    private Renumbering renumbering(int... order) {
        Fork fork = catalog().forks().get(0);
        List<Branch> branches =
                java.util.Arrays.stream(order).mapToObj(fork.branches()::get).toList();
        return new Renumbering(catalog(), fork, branches);
    }

    private RevisionCatalog catalog() {
        return RevisionCatalog.read(directory);
    }

    private MigrationsFolder folder() {
        return MigrationsFolder.in(directory);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
