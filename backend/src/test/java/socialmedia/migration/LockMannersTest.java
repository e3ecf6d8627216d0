package socialmedia.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.progress.Progress;
import socialmedia.testing.MigrationsFolder;

/** Who holds a step's tables, and how far a long statement is. */
final class LockMannersTest extends MigrationsOnADatabase {

    private static final RunOptions PATIENT = new RunOptions(Duration.ofSeconds(5), Duration.ofSeconds(60), 1);

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void namesWhoHoldsTheTablesOfAStep() throws Exception {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        try (Connection holder = database.connections().open()) {
            holder.setAutoCommit(false);
            Execute.sql(holder, "lock table users\n in access share mode");
            CountDownLatch seen = new CountDownLatch(1);
            Thread release = letGo(holder, seen);

            shipped.run(List.of(MigrationRequest.upgrade("7")), PATIENT, plan -> true, result -> {}, note -> {
                told.add(note);
                seen.countDown();
            });
            release.join();
        }

        assertThat(told.get(0))
                .matches("Waiting for test, process \\d+ of \\S+, idle in transaction, in a transaction for 00:00:0\\d:"
                        + " lock table users");
        assertThat(applied()).hasSize(7);
    }

    @Test
    void saysWhoStillHeldTheTablesWhenItGivesUp() throws Exception {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        try (Connection holder = database.connections().open()) {
            holder.setAutoCommit(false);
            Execute.sql(holder, "select from users");

            OperatorFailure up = givesUp(shipped, MigrationRequest.upgrade("7"));
            holder.rollback();
            run(shipped, MigrationRequest.upgrade("7"));
            Execute.sql(holder, "select from users");
            OperatorFailure rehearsed = givesUp(shipped, MigrationRequest.downgrade("6"));

            assertThat(up)
                    .hasMessageMatching("upgrade b1c66d590ccf -> d5a8c30f7e12 gave up waiting for users, held by test,"
                            + " process \\d+ of .*, idle in transaction, in a transaction for .*: select from users");
            assertThat(up.details().hint())
                    .isEqualTo(
                            "rolled back; the database is as it was before this step; run the command again when the way"
                                    + " is free; to clear it, say --cancel-idle");
            assertThat(rehearsed).hasMessageContaining(" gave up waiting for users, held by test, process ");
            assertThat(rehearsed.details().hint()).startsWith("it was only rehearsed, and nothing was run; run the ");
            assertThat(List.of(up, rehearsed))
                    .extracting(OperatorFailure::kind)
                    .containsOnly(OperatorFailure.Kind.UNAVAILABLE);
            assertThat(up.details().sqlState()).isEqualTo("55P03");
        }
    }

    private OperatorFailure givesUp(Migrations migrations, MigrationRequest request) {
        RunOptions options = new RunOptions(Duration.ofSeconds(5), Duration.ofSeconds(2), 2);
        return catchThrowableOfType(
                OperatorFailure.class,
                () -> migrations.run(List.of(request), options, plan -> true, result -> {}, told::add));
    }

    @Test
    void endsASessionThatOnlySitsInItsTransactionWhenAsked() throws Exception {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        try (Connection holder = database.connections().open();
                Connection other = database.connections().open()) {
            holder.setAutoCommit(false);
            Execute.sql(holder, "select from users");
            other.setAutoCommit(false);
            Execute.sql(other, "select from posts");

            shipped.run(
                    List.of(MigrationRequest.upgrade("7")),
                    new RunOptions(Duration.ofSeconds(5), Duration.ofSeconds(60), 1, true),
                    plan -> true,
                    result -> {},
                    told::add);

            assertThat(catchThrowable(() -> Execute.sql(holder, "select 1"))).isInstanceOf(SQLException.class);
            Execute.sql(other, "select 1");
        }
        assertThat(told).anyMatch(note -> note.matches("Ending test, process \\d+ of .*: select from users"));
        assertThat(told).anyMatch(note -> note.matches("Ended process \\d+"));
        assertThat(applied()).hasSize(7);
    }

    @Test
    void leavesOneThatWorksInItsTransactionAlone() throws Exception {
        Migrations shipped = migrations(MigrationsFolder.shipped());
        run(shipped, MigrationRequest.upgrade("6"));
        try (Connection holder = database.connections().open()) {
            holder.setAutoCommit(false);
            Thread working = new Thread(() -> {
                try {
                    Execute.sql(holder, "lock table users in access share mode; select pg_sleep(8)");
                    holder.commit();
                } catch (SQLException e) {
                    told.add(String.valueOf(e.getMessage()));
                }
            });
            working.start();
            while (texts("select 1::text from pg_locks where relation = 'users'::regclass")
                    .isEmpty()) {
                Thread.onSpinWait();
            }

            shipped.run(
                    List.of(MigrationRequest.upgrade("7")),
                    new RunOptions(Duration.ofSeconds(5), Duration.ofSeconds(60), 1, true),
                    plan -> true,
                    result -> {},
                    told::add);
            working.join();
        }
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith("Waiting for test, process ").contains(" active, ");
    }

    @Test
    void saysWhatRightsAreMissingToEndASession() throws Exception {
        String role = "limited_" + database.settings().database();
        database.jdbc().sql("create role " + role).update();
        try (Connection holder = database.connections().open();
                Connection limited = database.connections().open();
                var statement = limited.createStatement()) {
            holder.setAutoCommit(false);
            Execute.sql(holder, "select 1");
            int pid = pid(holder);
            Execute.sql(limited, "set role " + role);
            Blockers blockers = new Blockers(-1);

            blockers.endIdle(statement, List.of(blocker(pid, null, "<insufficient privilege>")), told::add);
            blockers.endIdle(statement, List.of(blocker(pid, null, "<insufficient privilege>")), told::add);
            database.jdbc().sql("grant pg_read_all_stats to " + role).update();
            new Blockers(-1).endIdle(statement, List.of(blocker(pid, "idle in transaction", "select 1")), told::add);

            Execute.sql(holder, "select 1");
        } finally {
            database.jdbc().sql("drop role " + role).update();
        }

        assertThat(told).hasSize(3);
        assertThat(told.get(0)).contains("pg_read_all_stats, pg_signal_backend");
        assertThat(told.get(2)).contains(" may not be ended by this role").contains("pg_signal_backend");
    }

    private Blockers.Blocker blocker(int pid, @Nullable String state, String query) {
        return new Blockers.Blocker(pid, "test", "ana", state, null, query, state != null, since(pid));
    }

    @Test
    void tellsHowFarAnIndexBuildIs() throws Exception {
        MigrationsFolder.in(directory)
                .pair(1, A, "", "create table a (id integer, n text);", "drop table a;")
                .pair(
                        2,
                        B,
                        A,
                        "create index concurrently ix on a ((md5(md5(md5(n))) || md5(md5(md5(id::text)))));",
                        "drop index concurrently ix;");
        run(here(), MigrationRequest.upgrade("1"));
        database.jdbc()
                .sql("insert into a select n, repeat('x', 200) from generate_series(1, 400000) n")
                .update();
        Told progress = new Told();
        try (Connection waiting = database.connections().open()) {
            waiting.setAutoCommit(false);
            Execute.sql(waiting, "insert into a values (0, '')");
            CountDownLatch seen = new CountDownLatch(1);
            Thread release = letGo(waiting, seen);
            Consumer<String> notes = note -> {
                told.add(note);
                seen.countDown();
            };

            here().run(
                            List.of(MigrationRequest.upgrade("2")),
                            PATIENT,
                            plan -> true,
                            new RunReports(result -> {}, notes, progress));
            release.join();
        }

        assertThat(told.get(0)).startsWith("Waiting for test, process ").contains("idle in transaction");
        assertThat(progress.phases).anyMatch(phase -> phase.startsWith("index ix, building index: "));
        assertThat(progress.counted).isTrue();
        assertThat(invalidIndexes()).isEmpty();
    }

    private static final class Told implements Progress {

        private final List<String> phases = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean counted;

        @Override
        public void begin(String phase, long total) {
            phases.add(phase);
        }

        @Override
        public void advance(long rows) {
            counted = true;
        }
    }

    private static Thread letGo(Connection holder, CountDownLatch seen) {
        Thread release = new Thread(() -> {
            try {
                seen.await();
                holder.rollback();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        release.start();
        return release;
    }

    private int pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private String since(int pid) {
        return texts("select state_change::text from pg_stat_activity where pid = " + pid)
                .get(0);
    }
}
