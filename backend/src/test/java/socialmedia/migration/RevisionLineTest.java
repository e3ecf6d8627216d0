package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.directory.RevisionCatalog;
import socialmedia.migration.history.AppliedRevisions;
import socialmedia.testing.MigrationsFolder;

final class RevisionLineTest {

    private static final RevisionCatalog SHIPPED = RevisionCatalog.read(MigrationsFolder.shipped());

    @ParameterizedTest
    @CsvSource({
        "head, 8",
        "base, 0",
        "current, 6",
        "+1, 7",
        "-2, 4",
        "head-1, 7",
        "base+2, 2",
        "V3, 3",
        "b1c6, 6",
        "b1c6-1, 5",
        "0a1bfb2e9c2d+2, 7"
    })
    void findsTheNumberThatATargetMeans(String target, int number) {
        assertThat(at(6).resolve(RevisionTarget.parse(target))).isEqualTo(number);
    }

    @Test
    void saysHowManyStepsThereAreBelow() {
        refuses("-9", Kind.USAGE, "-9 is 3 steps below base: there are 6 steps down from b1c66d590ccf");
    }

    @Test
    void saysHowManyStepsThereAreAbove() {
        refuses("+3", Kind.USAGE, "+3 is 1 step beyond the last revision: there are 2 steps up from b1c66d590ccf");
    }

    @Test
    void namesTheNearestIdsOfAnUnknownOne() {
        refuses("b1c7", Kind.NOT_FOUND, "there is no revision b1c7");
        assertThat(hint("b1c7")).isEqualTo("the nearest: b1c66d590ccf");
        assertThat(hint("haed")).startsWith("the nearest: head");
    }

    @Test
    void saysOfAnUnknownNumberHowManyThereAreAndWhichIdsBeginSo() {
        refuses("108", Kind.NOT_FOUND, "there is no revision 108");
        assertThat(hint("108")).isEqualTo("there are 8 revisions; ids that begin so: 108e0432cce3");
    }

    @Test
    void listsTheCandidatesOfAnAmbiguousBeginning(@org.junit.jupiter.api.io.TempDir java.nio.file.Path directory) {
        MigrationsFolder.in(directory)
                .pair(1, "abc111111111", "", "select 1;", "select 1;")
                .pair(2, "abc222222222", "abc111111111", "select 1;", "select 1;");
        RevisionCatalog catalog = RevisionCatalog.read(directory);
        RevisionLine line = new RevisionLine(catalog, AppliedRevisions.assumed(List.of(), catalog.alembicIds()));

        assertThatThrownBy(() -> line.resolve(RevisionTarget.parse("abc")))
                .hasMessage("abc is ambiguous: abc111111111 (1, Step 1), abc222222222 (2, Step 2)");
    }

    private static void refuses(String target, Kind kind, String message) {
        assertThatThrownBy(() -> at(6).resolve(RevisionTarget.parse(target)))
                .isInstanceOfSatisfying(
                        OperatorFailure.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessage(message);
    }

    private static String hint(String target) {
        try {
            at(6).resolve(RevisionTarget.parse(target));
            return "none";
        } catch (OperatorFailure e) {
            return String.valueOf(e.details().hint());
        }
    }

    private static RevisionLine at(int number) {
        return new RevisionLine(
                SHIPPED, AppliedRevisions.assumed(Stamping.assumed(SHIPPED, number), SHIPPED.alembicIds()));
    }
}
