package socialmedia.shell.command.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.database.DatabaseSettings;
import socialmedia.shell.config.DataConsole;
import socialmedia.testing.SocialMediaDatabase;

/** A role that may read and write the application's tables, and nothing of what the console remembers. */
final class HiddenJournalTest {

    private SocialMediaDatabase database;
    private String role;
    private DataConsole console;

    @BeforeEach
    void markProductionAndLogInAsAnother() {
        database = SocialMediaDatabase.atHead().filled(2);
        try (DataConsole owner = new DataConsole(database)) {
            assertThat(owner.run("env", "mark", "production")).isZero();
        }
        DatabaseSettings settings = database.settings();
        role = "hidden_" + settings.database();
        for (String statement : new String[] {
            "create role " + role + " login password 'x'",
            "grant select, insert, update, delete on all tables in schema public to " + role,
            "grant usage on all sequences in schema public to " + role
        }) {
            database.jdbc().sql(statement).update();
        }
        console = new DataConsole(
                new DatabaseSettings(
                        settings.host(),
                        settings.port(),
                        settings.database(),
                        role,
                        "x",
                        settings.driverProperties(),
                        false),
                Map.of());
    }

    @AfterEach
    void drop() {
        console.close();
        database.jdbc().sql("drop owned by " + role).update();
        database.jdbc().sql("drop role " + role).update();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env show",
                "journal list",
                "journal show 1",
                "undo --yes",
                "downgrade -1 --yes",
                "user list --suspended",
                "user list --suspended --all",
                "user export --suspended",
                "seed status"
            })
    void isToldTheGrantInsteadOfAnEmptyAnswer(String line) {
        assertThat(console.line(line)).isEqualTo(8);

        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .endsWith("error: this role may not read the console's schema admin_shell; as its owner: "
                        + "GRANT USAGE ON SCHEMA admin_shell TO " + role
                        + "; GRANT SELECT ON ALL TABLES IN SCHEMA admin_shell TO " + role + "\n");
    }

    @Test
    void changesNothingWithoutKnowingWhetherItIsProduction() {
        assertThat(console.line("vote remove 1 1")).isEqualTo(8);

        assertThat(console.err())
                .contains("error: this role may not write the console's schema admin_shell; as its owner: GRANT ")
                .contains(" TO " + role);
        assertThat(database.jdbc()
                        .sql("select count(*) from votes")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void stillReadsUsers() {
        assertThat(console.line("user list --format ids")).isZero();

        assertThat(console.out()).isEqualTo("1\n2\n");
    }

    @Test
    void doesNotSayThatAUserIsNotSuspended() {
        assertThat(console.line("user show 1 --format json --fields suspended")).isZero();

        assertThat(console.out()).isEqualTo("{\"suspended\":null}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user export", "user export --output %s/users.csv", "export %s/all"})
    void warnsThatAnExportMayHaveSuspendedUsersInIt(String line, @TempDir Path directory) {
        assertThat(console.line(line.formatted(directory))).isZero();

        assertThat(console.err())
                .endsWith(
                        "warning: whether any of these users are suspended is not known, since this role may not read the"
                                + " console's schema admin_shell\n");
    }

    @Test
    void changesDataWithTheRightsItWasToldToAskFor() {
        assertThat(console.line("vote remove 1 1")).isEqualTo(8);
        String advice = console.err().substring(console.err().indexOf("as its owner: ") + "as its owner: ".length());
        assertThat(advice)
                .isEqualToIgnoringNewLines("GRANT USAGE ON SCHEMA admin_shell TO " + role
                        + "; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA admin_shell TO " + role
                        + "; GRANT USAGE ON ALL SEQUENCES IN SCHEMA admin_shell TO " + role);

        for (String grant : advice.split(";", -1)) {
            database.jdbc().sql(grant).update();
        }

        assertThat(console.line("vote remove 1 1 --yes")).isZero();
    }

    @Test
    void readsAllOfItOnceThatIsGranted() {
        database.jdbc().sql("grant usage on schema admin_shell to " + role).update();
        database.jdbc()
                .sql("grant select on all tables in schema admin_shell to " + role)
                .update();

        assertThat(console.line("env show")).isZero();
        assertThat(console.out()).isEqualTo("production\n");
        assertThat(console.line("journal list")).isZero();
    }
}
