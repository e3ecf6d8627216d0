package socialmedia.schema;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import socialmedia.database.Connections;
import socialmedia.database.DatabaseRefusal;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;

/**
 * A throw-away database to try migrations in; it is empty when made and gone when closed.
 *
 * <p>Its name carries the second it was made, by the server's clock: what a killed console left behind is dropped when
 * the next one is made, once it is an hour old.
 */
public final class ShadowDatabase implements AutoCloseable {

    private static final String PREFIX = "admin_shell_shadow_";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String MAY_CREATE = """
            select (rolcreatedb or rolsuper)
                and not pg_is_in_recovery()
                and not current_setting('default_transaction_read_only')::boolean
            from pg_roles
            where rolname = current_user
            """;

    private static final String NOW = "select extract(epoch from now())::bigint";

    private static final String LEFTOVERS = """
            select datname
            from pg_database d
            where datname ~ '^admin_shell_shadow_[0-9]{1,12}_[0-9a-f]+$'
                and pg_has_role(datdba, 'usage')
                and not exists (select from pg_stat_activity a where a.datname = d.datname)
                and to_timestamp(split_part(datname, '_', 4)::bigint) < now() - interval '1 hour'
            """;

    private final Connections server;
    private final Connections connections;

    private ShadowDatabase(Connections server, String name) {
        this.server = server;
        this.connections = server.to(name);
    }

    /**
     * A new shadow: on the server that the operator named, else on the live database's own, so that it behaves as that one
     * does, else elsewhere. A server of another major version than the live one's is said.
     *
     * @throws OperatorFailure if the server does not let us in, or the database cannot be made
     */
    public static ShadowDatabase create(Connections live, ShadowServer server) {
        String version;
        try (Connection connection = live.open()) {
            if (server.named().isEmpty() && mayCreate(connection)) {
                return create(live, connection);
            }
            version = majorVersion(connection);
        } catch (SQLException e) {
            throw failure(live, e);
        }
        return create(server.named().orElseGet(server::elsewhere), version, server);
    }

    /** A new shadow where no live database is looked at: on the named server, else elsewhere. */
    public static ShadowDatabase create(ShadowServer server) {
        return create(server.named().orElseGet(server::elsewhere));
    }

    private static ShadowDatabase create(Connections chosen, String liveVersion, ShadowServer server) {
        try (Connection connection = chosen.open()) {
            String version = majorVersion(connection);
            if (!version.equals(liveVersion)) {
                server.note("The throw-away database is on PostgreSQL " + version + " ("
                        + chosen.settings().display() + "), the live one on " + liveVersion
                        + ": what they do may differ");
            }
            return create(chosen, connection);
        } catch (SQLException e) {
            throw failure(chosen, e);
        }
    }

    /** A new shadow on this server; refused by PostgreSQL where the role may not create databases. */
    public static ShadowDatabase create(Connections server) {
        try (Connection connection = server.open()) {
            return create(server, connection);
        } catch (SQLException e) {
            throw failure(server, e);
        }
    }

    private static ShadowDatabase create(Connections server, Connection connection) throws SQLException {
        dropLeftovers(connection);
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        String name = PREFIX + now(connection) + "_" + HexFormat.of().formatHex(random);
        execute(connection, "create database " + name + " template template0");
        return new ShadowDatabase(server, name);
    }

    /** Connections to the shadow itself. */
    public Connections connections() {
        return connections;
    }

    /** Drops the database, whoever is still connected to it. */
    @Override
    public void close() {
        try (Connection connection = server.open()) {
            drop(connection, connections.settings().database());
        } catch (SQLException e) {
            throw failure(server, e);
        }
    }

    private static boolean mayCreate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MAY_CREATE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String majorVersion(Connection connection) throws SQLException {
        return Integer.toString(connection.getMetaData().getDatabaseMajorVersion());
    }

    private static long now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NOW)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void dropLeftovers(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LEFTOVERS)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (String name : names) {
            try {
                drop(connection, name);
            } catch (SQLException ignored) {
                // Another console drops it too, or has just gone into it: no reason to refuse a new one.
            }
        }
    }

    private static void drop(Connection connection, String name) throws SQLException {
        execute(connection, "drop database if exists " + name + " with (force)");
    }

    /** The names are made here, of letters, digits and underscores: nothing in them needs quoting. */
    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static OperatorFailure failure(Connections server, SQLException e) {
        OperatorFailure refused = DatabaseRefusal.explain(e);
        Details details = Details.of(
                        "the shadow database on " + server.settings().display() + ": " + refused.getMessage())
                .hint(refused.details().hint())
                .sqlState(refused.details().sqlState());
        return new OperatorFailure(refused.kind(), details, e);
    }
}
