package socialmedia.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.text.SqlLiteral;

/**
 * Roles that a file grants to and a server lacks. On the console's own server, where nobody else is, they are made for as long as
 * the file is worked with; on any other one they are left to its operator.
 */
public final class MissingRoles implements AutoCloseable {

    private static final String UNDEFINED_OBJECT = "42704";
    private static final Pattern MISSING = Pattern.compile("role \"(.+)\" does not exist", Pattern.DOTALL);
    private static final Pattern CREATE = Pattern.compile(
            "create\\s+(?:role|user|group)\\s+(?!mapping\\b)(\"(?:[^\"]|\"\")+\"|[\\w$]+)(?![\\w$]).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final boolean allowed;
    private final Set<String> made = new TreeSet<>();
    private @Nullable Connections server;

    private MissingRoles(boolean allowed) {
        this.allowed = allowed;
    }

    /** None is made. */
    public static MissingRoles left() {
        return new MissingRoles(false);
    }

    /** They are made on the console's own server, and dropped when this is closed; throw-away databases must be gone then. */
    public static MissingRoles made() {
        return new MissingRoles(true);
    }

    /** Makes the role that a statement failed for, if it did for that; then the statement can be tried again. */
    boolean make(Connections database, Connection connection, SQLException failure) throws SQLException {
        Matcher missing = MISSING.matcher(String.valueOf(failure.getMessage()));
        return UNDEFINED_OBJECT.equals(failure.getSQLState())
                && missing.find()
                && make(database, connection, "\"" + missing.group(1).replace("\"", "\"\"") + "\"", false);
    }

    /** Makes the role that a statement is to make, whatever else that says of it. */
    boolean makeBy(Connections database, Connection connection, String sql) throws SQLException {
        Matcher create = CREATE.matcher(sql);
        return create.matches() && make(database, connection, create.group(1), true);
    }

    private boolean make(Connections database, Connection connection, String role, boolean orThere)
            throws SQLException {
        if (!allowed || !database.settings().embedded()) {
            return false;
        }
        server = database.to("postgres");
        String name = role.startsWith("\"") ? role : "\"" + role.toLowerCase(Locale.ROOT) + "\"";
        try (Statement statement = connection.createStatement()) {
            if (exists(statement, name)) {
                return orThere;
            }
            statement.execute("create role " + name + " nologin");
            made.add(name);
        }
        return true;
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        String unquoted = name.substring(1, name.length() - 1).replace("\"\"", "\"");
        return statement
                .executeQuery("select from pg_catalog.pg_roles where rolname = " + SqlLiteral.of(unquoted))
                .next();
    }

    /** What was made so far, for people. */
    Optional<String> names() {
        return made.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", made));
    }

    @Override
    public void close() {
        if (server == null || made.isEmpty()) {
            return;
        }
        try (Connection connection = server.open();
                Statement statement = connection.createStatement()) {
            for (String name : made) {
                statement.execute("drop role if exists " + name);
            }
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }
}
