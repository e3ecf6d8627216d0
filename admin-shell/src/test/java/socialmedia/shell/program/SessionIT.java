package socialmedia.shell.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.database.DatabaseSettings;
import socialmedia.database.DatabaseVariables;
import socialmedia.shell.prompt.PseudoTerminal;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.MigrationsFolder;
import socialmedia.testing.TestDatabase;

/** The packaged program's session at a real terminal. */
@Timeout(180)
final class SessionIT {

    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";

    @TempDir
    private Path directory;

    private FreshDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.create();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void saysWhereItIsAndWhatCanBeDone() {
        try (PseudoTerminal terminal = session("", database.settings())) {
            awaitPrompt(terminal, "(8 pending)> ");
            assertThat(terminal.shown()).contains(database.settings().display() + " <base> (8 pending)> ");
            terminal.type("upgrade 6\r");
            awaitPrompt(terminal, "b1c66d590ccf (2 pending)> ");
            database.jdbc()
                    .sql("alter database " + database.settings().database() + " set default_transaction_read_only = on")
                    .update();
            terminal.type("\r");
            awaitPrompt(terminal, "b1c66d590ccf (2 pending) [read-only]> ");
            terminal.type(CTRL_D);

            assertThat(terminal.awaitExit()).isZero();
        }
    }

    @Test
    void beginsWhereNoServerAnswers() {
        DatabaseSettings nowhere = new DatabaseSettings("127.0.0.1", 1, "social", "ana", "x", Map.of(), false);
        try (PseudoTerminal terminal = session("", nowhere)) {
            terminal.await("ana@127.0.0.1:1/social> ");
            terminal.type("current\r");
            terminal.await("error: ");
            terminal.await("ana@127.0.0.1:1/social> ");
            terminal.type("exit\r");

            assertThat(terminal.awaitExit()).isZero();
        }
    }

    @Test
    void cancelsTheStatementOnTheServer() throws IOException {
        Path migrations = directory.resolve("sql");
        Files.createDirectories(migrations);
        MigrationsFolder.in(migrations).pair(1, "aaaaaaaaaaa1", "", "select pg_sleep(600);", "select 1;");
        try (PseudoTerminal terminal = session("--migrations '" + migrations + "'", database.settings())) {
            awaitPrompt(terminal, "(1 pending)> ");
            terminal.type("upgrade\r");
            while (sleeping() == 0) {
                Thread.onSpinWait();
            }
            terminal.type(CTRL_C);
            terminal.await("was interrupted; rolled back");
            awaitPrompt(terminal, "(1 pending)> ");
            terminal.type(CTRL_D);

            assertThat(sleeping()).isZero();
            assertThat(terminal.awaitExit()).isZero();
        }
    }

    /** On a busy machine the state may be late for a prompt. */
    private static void awaitPrompt(PseudoTerminal terminal, String end) {
        String shown = terminal.await("> ");
        while (!shown.contains(end)) {
            if (!shown.endsWith("<base> ")) {
                terminal.type("\r");
            }
            shown = terminal.await("> ");
        }
    }

    private int sleeping() {
        JdbcClient jdbc = database.jdbc();
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and state = 'active' and query like '%pg_sleep(600)%'
                              and pid <> pg_backend_pid()
                        """).query(Integer.class).single();
    }

    private PseudoTerminal session(String options, DatabaseSettings settings) {
        Map<String, String> environment = new HashMap<>(DatabaseVariables.of(settings));
        environment.put("XDG_DATA_HOME", directory.resolve("data").toString());
        environment.put("XDG_STATE_HOME", directory.resolve("state").toString());
        return PseudoTerminal.running(
                "cd '" + directory + "' && '" + PackagedProgram.BIN + "' " + options, environment);
    }
}
