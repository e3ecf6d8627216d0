package socialmedia.transfer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.StatementCallback;
import socialmedia.database.ConnectionPool;
import socialmedia.database.Connections;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.JournaledDatabase;
import socialmedia.migration.history.Operator;
import socialmedia.progress.Progress;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.transfer.FileFormat;

/** The server ends the connection before each statement of an import in turn: whole batches are in, and it can go on. */
final class LostImportTest {

    private static final String FILE = """
            email,created_at
            a@example.org,2026-01-01
            b@example.org,2026-01-02
            nobody,2026-01-03
            c@example.org,2026-01-04
            d@example.org,2026-01-05
            e@example.org,2026-01-06
            """;

    /** Batches of two lines: how many users are there after each. */
    private static final Set<Integer> WHOLE = Set.of(0, 2, 3, 5);

    private static final ImportSettings BATCHES =
            new ImportSettings(OnConflict.FAIL, false, 2, ColumnNames.AS_THEY_ARE);
    private static final ImportSettings GO_ON = new ImportSettings(OnConflict.SKIP, false, 2, ColumnNames.AS_THEY_ARE);

    @TempDir
    private Path directory;

    /** Ends the connection that it is about to use, at one moment. */
    private static final class LosingJdbc extends JdbcTemplate {
        private final SocialMediaDatabase database;
        private int left;

        private LosingJdbc(HikariDataSource source, SocialMediaDatabase database, int moment) {
            super(source);
            this.database = database;
            this.left = moment;
        }

        private void count() {
            if (--left == 0) {
                database.jdbc().sql("""
                        select bool_and(pg_terminate_backend(pid, 5000)) from pg_stat_activity
                        where datname = current_database() and application_name = 'losing'
                        """).query(Boolean.class).single();
            }
        }

        private boolean hasLost() {
            return left <= 0;
        }

        @Override
        public <T extends @Nullable Object> T execute(
                PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
            count();
            return super.execute(creator, action);
        }

        @Override
        public <T extends @Nullable Object> T execute(StatementCallback<T> action) {
            count();
            return super.execute(action);
        }

        @Override
        public <T extends @Nullable Object> T execute(ConnectionCallback<T> action) {
            count();
            return super.execute(action);
        }
    }

    @Test
    void leavesWholeBatchesAndGoesOn() throws Exception {
        try (ImportBench bench = new ImportBench(directory);
                HikariDataSource pool =
                        ConnectionPool.pooled(new Connections(bench.database().settings(), "losing"))) {
            bench.csv(ImportTable.USERS, BATCHES, FILE);
            boolean lost = true;
            for (int moment = 1; lost; moment++) {
                bench.database()
                        .jdbc()
                        .sql("truncate users, posts, votes, admin_shell.row_change")
                        .update();
                LosingJdbc losing = new LosingJdbc(pool, bench.database(), moment);
                RowsImport rows = new RowsImport(
                        new JournaledDatabase(losing, new Operator("tester", "testhost", "test")),
                        BATCHES,
                        Progress.NONE);
                ImportFile file = bench.file(ImportTable.USERS, FILE, FileFormat.CSV);

                Throwable thrown = catchThrowable(() -> rows.run(SocialMediaDatabase.request("import"), List.of(file)));

                lost = losing.hasLost();
                check(bench, file, moment, lost ? thrown : null);
            }
        }
    }

    private static void check(ImportBench bench, ImportFile file, int moment, @Nullable Throwable thrown)
            throws Exception {
        int users = Integer.parseInt(bench.rows("select count(*)::text from users"));
        assertThat(users).as("moment %d", moment).isIn(WHOLE);
        assertThat(bench.rows("select count(*)::text from admin_shell.row_change"))
                .as("moment %d", moment)
                .isEqualTo(String.valueOf(users));
        Path rejects = file.rejects().orElseThrow();
        assertThat(Files.exists(rejects) ? Files.readString(rejects) : "line\n4,email")
                .as("moment %d", moment)
                .contains("4,email")
                .hasLineCount(2);
        if (users > 0 && thrown instanceof OperatorFailure failure) {
            assertThat(failure.details().hint()).as("moment %d", moment).contains("the first ", "--on-conflict skip");
        }
        Files.deleteIfExists(rejects);
        bench.csv(ImportTable.USERS, GO_ON, FILE);
        assertThat(bench.rows("select email from users order by email"))
                .as("moment %d", moment)
                .isEqualTo("a@example.org\nb@example.org\nc@example.org\nd@example.org\ne@example.org");
    }
}
