package socialmedia.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseSettings;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.testing.PostgresPrograms;
import socialmedia.testing.TestDatabase;
import socialmedia.testing.ThrowAwayServer;

final class ShadowDatabaseTest {

    private static Connections server;

    @BeforeAll
    static void startServer() throws SQLException {
        assumeTrue(PostgresPrograms.find().isPresent(), "no PostgreSQL installed on this machine");
        server = ThrowAwayServer.shared(PostgresPrograms.find().orElseThrow()).connections();
        execute(server, "drop role if exists modest", "create role modest login");
    }

    @Test
    void isEmptyAndGoneWhenClosed() throws SQLException {
        String name;
        try (ShadowDatabase shadow = ShadowDatabase.create(server, ShadowDatabaseTest::nowhereElse)) {
            name = shadow.connections().settings().database();
            assertThat(name).matches("admin_shell_shadow_\\d+_[0-9a-f]{8}");
            assertThat(databases()).contains(name);
            try (Connection connection = shadow.connections().open()) {
                assertThat(SchemaReader.read(connection).isEmpty()).isTrue();
            }
        }
        assertThat(databases()).doesNotContain(name);
    }

    @Test
    void isDroppedWhoeverIsStillConnected() throws SQLException {
        ShadowDatabase shadow = ShadowDatabase.create(server);
        try (Connection connection = shadow.connections().open()) {
            shadow.close();

            assertThat(connection.isValid(1)).isFalse();
        }
        assertThat(databases()).doesNotContain(shadow.connections().settings().database());
    }

    @Test
    void goesElsewhereWhereTheRoleMayNotCreateDatabases() {
        List<String> asked = new ArrayList<>();

        try (ShadowDatabase shadow = ShadowDatabase.create(as("modest"), () -> {
            asked.add("elsewhere");
            return server;
        })) {
            assertThat(shadow.connections().settings().user()).isEqualTo("postgres");
        }
        assertThat(asked).containsExactly("elsewhere");
    }

    @Test
    void prefersTheServerThatIsNamed() {
        List<String> notes = new ArrayList<>();
        Connections named = server.to("template1");
        ShadowServer choice = ShadowServer.of(Optional.of(named), ShadowDatabaseTest::nowhereElse, notes::add);

        try (ShadowDatabase shadow = ShadowDatabase.create(as("modest"), choice);
                ShadowDatabase alone = ShadowDatabase.create(choice)) {
            assertThat(shadow.connections().settings().user()).isEqualTo("postgres");
            assertThat(alone.connections().settings().user()).isEqualTo("postgres");
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void saysThatItIsOnAnotherMajorVersion() throws SQLException {
        List<String> notes = new ArrayList<>();
        Connections other = new Connections(TestDatabase.server(), "test");
        assumeTrue(majorVersion(other) != majorVersion(server), "both servers are of one version");

        ShadowDatabase.create(server, ShadowServer.of(Optional.of(other), ShadowDatabaseTest::nowhereElse, notes::add))
                .close();

        assertThat(notes)
                .singleElement()
                .asString()
                .isEqualTo(
                        "The throw-away database is on PostgreSQL %d (%s), the live one on %d: what they do may differ"
                                .formatted(majorVersion(other), other.settings().display(), majorVersion(server)));
    }

    @Test
    void saysWhichServerRefused() {
        assertThatThrownBy(() -> ShadowDatabase.create(as("modest")))
                .isInstanceOfSatisfying(OperatorFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
                    assertThat(failure.details().sqlState()).isEqualTo("42501");
                })
                .hasMessageContaining("modest@127.0.0.1")
                .hasMessageContaining("permission denied to create database");
    }

    @Test
    void sweepsWhatIsOlderThanAnHourAndNobodyUses() throws SQLException {
        long now = System.currentTimeMillis() / 1000;
        String old = "admin_shell_shadow_" + (now - 3700) + "_0a0a0a0a";
        String young = "admin_shell_shadow_" + (now - 3000) + "_0b0b0b0b";
        String used = "admin_shell_shadow_" + (now - 3700) + "_0c0c0c0c";
        execute(server, "create database " + old, "create database " + young, "create database " + used);

        try (Connection inUse = server.to(used).open();
                ShadowDatabase shadow = ShadowDatabase.create(server)) {
            assertThat(inUse.isValid(1)).isTrue();
            assertThat(databases())
                    .contains(young, used, shadow.connections().settings().database())
                    .doesNotContain(old);
        }
        execute(server, "drop database " + young, "drop database " + used);
    }

    private static int majorVersion(Connections connections) throws SQLException {
        try (Connection connection = connections.open()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    private static Connections as(String role) {
        DatabaseSettings settings = server.settings();
        return new Connections(
                new DatabaseSettings(
                        settings.host(), settings.port(), settings.database(), role, null, Map.of(), false),
                "test");
    }

    private static Connections nowhereElse() {
        throw new AssertionError("the role may create databases: no need to go elsewhere");
    }

    private static void execute(Connections connections, String... statements) throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
