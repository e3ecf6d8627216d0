package socialmedia.migration.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.testing.MigrationsFolder;

/** Hazards by file and line, and the comments that allow them. */
final class LintTest {

    private static final String BASE = "create table a (id integer primary key, b text);";

    @TempDir
    private Path directory;

    @Test
    void saysOfTheShippedRevisionsWhatIsTrue() {
        assertThat(Linting.all(MigrationsFolder.shipped()))
                .extracting(one -> one.file().replaceFirst("__.*", "") + ":" + one.line() + " "
                        + one.rule().word())
                .containsExactly(
                        "upgrade/V2:6 fails-on-rows",
                        "upgrade/V4:6 fails-on-rows",
                        "upgrade/V4:6 blocks-reads",
                        "upgrade/V4:8 scan");
    }

    @Test
    void countsNoTableThatTheRevisionItselfMade() {
        assertThat(
                        lint(
                                "create table c (id integer, a_id integer references a); create index i on c (id); drop table c;"))
                .isEmpty();
    }

    @Test
    void isSilentWhereACommentAboveTheStatementAllowsTheRule() {
        assertThat(
                        lint(
                                "-- lint: allow not-concurrent the table has ten rows\n-- and will keep them\ncreate index i on a (b);"))
                .isEmpty();
    }

    @Test
    void isSilentWhereACommentInTheStatementsLineAllowsTheRule() {
        assertThat(lint("create index i\n  on a (b); -- lint: allow not-concurrent the table has ten rows"))
                .isEmpty();
    }

    @Test
    void seesWritesThatMissTheSampleRows() {
        assertThat(messages(lint("update a set b = upper(b) where id > 1000;")))
                .containsExactly(
                        "6 lost for good: values of public.a.b",
                        "6 rows of public.a are written in one transaction; only a live database tells how many");
        assertThat(messages(lint("select 1;\ndelete from a where id < -5;")))
                .contains("7 lost for good: rows of public.a");
        assertThat(lint("""
                        -- lint: allow backfill a few rows
                        -- lint: allow data-loss nobody wants these
                        delete from a where id > 1000;
                        """)).isEmpty();
    }

    @Test
    void tellsALockThatLastsOnceAtTheStatementThatTookIt() {
        assertThat(messages(lint("""
                                alter table a add c text;
                                update a set c = '1' where id > 1000;
                                update a set c = '2' where id > 1000;
                                """)).stream().filter(one -> one.contains("locked")))
                .containsExactly(
                        "6 public.a stays locked ACCESS EXCLUSIVE over 2 slow statements, the first at line 7");
    }

    @Test
    void wantsAReason() {
        assertThat(messages(lint("-- lint: allow not-concurrent\ncreate index i on a (b);")))
                .containsExactly(
                        "6 it gives no reason for allowing not-concurrent",
                        "7 public.i is built under SHARE of public.a");
    }

    @Test
    void refusesARuleThatIsNone() {
        assertThat(messages(lint("-- lint: allow rewrites no reason\n-- lint: alow scan typo\nselect 1;")))
                .containsExactly(
                        "6 there is no rule rewrites",
                        "7 `alow` is not known: a comment says `-- lint: allow RULE reason`");
    }

    @Test
    void tellsACommentThatSilencesNothing() {
        assertThat(messages(lint("-- lint: allow rewrite it was one once\nselect 1;\n-- lint: allow scan for nothing")))
                .containsExactly("6 it allows rewrite, which is not found there", "8 no statement follows it");
    }

    @Test
    void takesAConstraintThatALaterRevisionValidates() {
        MigrationsFolder folder = folder("alter table a add constraint c check (length(b) < 100) not valid;")
                .pair(3, "aaaaaaaaaaa3", "aaaaaaaaaaa2", "alter table a validate constraint c;", "select 1;");

        assertThat(Linting.rules(Linting.from(folder.path(), 2))).isEqualTo("fails-on-rows");
    }

    @Test
    void looksOnlyAtTheRevisionsAskedFor() {
        MigrationsFolder folder = folder("create index i on a (b);")
                .pair(
                        3,
                        "aaaaaaaaaaa3",
                        "aaaaaaaaaaa2",
                        "alter table a rename b to c;",
                        "alter table a rename c to b;");

        assertThat(Linting.from(folder.path(), 3))
                .extracting(LintFinding::toString)
                .containsExactly("upgrade/V3__aaaaaaaaaaa3_step_3.sql:6: breaks-program: column public.a.b is c now");
    }

    @Test
    void endsAtAStatementThatPostgresqlRefuses() {
        assertThat(messages(lint("alter table a add c text;\nalter tabel a add d text;")))
                .containsExactly("7 syntax error at or near \"tabel\" [42601]");
    }

    private List<LintFinding> lint(String up) {
        return Linting.from(folder(up).path(), 2);
    }

    private MigrationsFolder folder(String up) {
        return MigrationsFolder.in(directory)
                .pair(1, "aaaaaaaaaaa1", "", BASE, "drop table a;")
                .pair(2, "aaaaaaaaaaa2", "aaaaaaaaaaa1", up, "select 1;");
    }

    private static List<String> messages(List<LintFinding> findings) {
        return findings.stream().map(one -> one.line() + " " + one.message()).toList();
    }
}
