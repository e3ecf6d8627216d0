package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.MigrationsFolder;

/** Steps of single statements that stopped midway. */
final class InterruptedStepTest extends MigrationsOnADatabase {

    @Test
    void goesOnWithAnInterruptedConcurrentBuild() {
        MigrationsFolder folder = MigrationsFolder.in(directory)
                .pair(
                        1,
                        A,
                        "",
                        "create table a (id integer, x integer); insert into a values (1, 1), (1, 2);",
                        "drop table a;")
                .pair(
                        2,
                        B,
                        A,
                        "create index concurrently one on a (x);\ncreate unique index concurrently two on a (id);",
                        "drop index concurrently if exists one;\ndrop index concurrently if exists two;");

        OperatorFailure failure = fails(MigrationRequest.upgrade("head"), Kind.FAILED);
        MigrationStatus status = here().status();

        assertThat(failure).hasMessageContaining("could not create unique index \"two\"");
        assertThat(status.line().applied().interruption()).hasToString("interrupted at 2 of 2");
        assertThat(invalidIndexes()).containsExactly("two");

        database.jdbc().sql("delete from a where x = 2").update();
        run(here(), MigrationRequest.upgrade("head"));

        assertThat(folder.path()).exists();
        assertThat(applied()).containsExactly(A, B);
        assertThat(invalidIndexes()).isEmpty();
        assertThat(here().status().line().isAtHead()).isTrue();
    }

    @Test
    void removesWhatAnInterruptedBuildHasBegun() {
        MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer); insert into a values (1), (1);", "drop table a;")
                .pair(
                        2,
                        B,
                        A,
                        "create index concurrently one on a (id);\ncreate unique index concurrently two on a (id);",
                        "drop index concurrently if exists one;\ndrop index concurrently if exists two;");
        fails(MigrationRequest.upgrade("head"), Kind.FAILED);

        run(here(), MigrationRequest.downgrade("-1"));

        assertThat(applied()).containsExactly(A);
        assertThat(here().status().line().applied().interruption()).isNull();
        assertThat(database.jdbc()
                        .sql("select count(*) from pg_indexes where tablename = 'a'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void seesAnInterruptionOfARevisionThatTheDirectoryDoesNotKnow() {
        MigrationsFolder folder = MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer); insert into a values (1), (1);", "drop table a;")
                .pair(2, B, A, "create unique index concurrently two on a (id);", "drop index concurrently two;");
        fails(MigrationRequest.upgrade("head"), Kind.FAILED);
        folder.delete("upgrade/V2__bbbbbbbbbbbb_step_2.sql").delete("downgrade/U2__bbbbbbbbbbbb_step_2.sql");

        assertThat(fails(MigrationRequest.upgrade("head"), Kind.UNAVAILABLE))
                .hasMessageContaining("the directory does not know bbbbbbbbbbbb (2)");
        assertThat(new MigrationCheck(here().status().line()).run())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.INTERRUPTED);
        assertThat(here().status().line().isAtHead()).isFalse();
        run(here(), MigrationRequest.downgrade("1"));
        assertThat(here().status().line().isAtHead()).isTrue();
    }
}
