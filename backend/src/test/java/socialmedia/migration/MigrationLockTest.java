package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.history.Operator;
import socialmedia.testing.MigrationsFolder;

/** Others at the same database: locks, waiting, rights. */
final class MigrationLockTest extends MigrationsOnADatabase {

    @Test
    void givesWayToThoseWhoHoldItsTablesAndTriesAgain() throws Exception {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        RunOptions impatient = new RunOptions(java.time.Duration.ofSeconds(5), java.time.Duration.ofMillis(100), 20);
        try (var holder = database.connections().open()) {
            holder.setAutoCommit(false);
            Execute.sql(holder, "lock table users in access share mode");
            Thread release = new Thread(() -> {
                try {
                    while (notes.isEmpty()) {
                        Thread.onSpinWait();
                    }
                    holder.rollback();
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            release.start();

            shipped.run(List.of(MigrationRequest.upgrade("7")), impatient, plan -> true, result -> {}, notes::add);
            release.join();
        }

        assertThat(notes.get(0)).contains("others hold its tables; rolled back, attempt 2 of 20");
        assertThat(applied()).hasSize(7);
    }

    @Test
    void namesWhoHoldsTheMigrationLock() throws Exception {
        try (var holder = database.connections().open()) {
            Execute.sql(holder, "select pg_advisory_lock(" + MigrationLock.NUMBER + ")");
            RunOptions hasty = new RunOptions(java.time.Duration.ZERO, java.time.Duration.ofSeconds(1), 1);

            OperatorFailure failure =
                    catchThrowableOfType(OperatorFailure.class, () -> migrations(MigrationsFolder.shipped())
                            .run(List.of(MigrationRequest.upgrade("head")), hasty, plan -> true, r -> {}, notes::add));

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessageStartingWith("another migration run holds the lock: ");
            assertThat(failure).hasMessageContaining("process ");
        }
    }

    @Test
    void namesItselfToThoseWhoWaitForIt() {
        MigrationsFolder.in(directory)
                .pair(
                        1,
                        A,
                        "",
                        "create table a as select current_setting('application_name') as name;",
                        "drop table a;");

        run(here(), MigrationRequest.upgrade("head"));

        assertThat(texts("select name from a")).containsExactly("test");
    }

    @Test
    void saysWhichGrantIsMissing() {
        database.jdbc()
                .sql("create role limited_%s login password 'x'"
                        .formatted(database.settings().database()))
                .update();
        String role = "limited_" + database.settings().database();
        try {
            var settings = database.settings();
            Migrations limited = new Migrations(
                    new socialmedia.database.Connections(
                            new socialmedia.database.DatabaseSettings(
                                    settings.host(),
                                    settings.port(),
                                    settings.database(),
                                    role,
                                    "x",
                                    java.util.Map.of(),
                                    false),
                            "test"),
                    MigrationsFolder.shipped(),
                    Operator.ofThisProcess("test"));

            OperatorFailure failure = fails(limited, MigrationRequest.upgrade("head"));

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure).hasMessage("this role may not create the schema admin_shell");
            assertThat(failure.details().hint()).startsWith("as its owner: GRANT CREATE ON DATABASE ");
        } finally {
            database.jdbc().sql("drop role " + role).update();
        }
    }
}
