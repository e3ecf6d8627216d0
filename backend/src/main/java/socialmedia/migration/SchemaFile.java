package socialmedia.migration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;
import socialmedia.migration.directory.ScriptText;

/**
 * A file of SQL that makes a schema of an empty database: written by hand, by {@code schema dump}, or by pg_dump in its plain form.
 *
 * @param name as it is called in messages
 */
public record SchemaFile(String name, String text) {

    /** What psql does itself, and pg_dump writes; the line stays, so that the others keep their numbers. */
    private static final Pattern PSQL =
            Pattern.compile("(?m)^\\\\(restrict|unrestrict|connect|c|set|unset|echo|encoding|pset|timing)\\b.*$");

    private static final Pattern OTHER_PSQL = Pattern.compile("^\\\\([a-z!]+).*", Pattern.DOTALL);

    private static final Pattern OWNER = Pattern.compile(
            "alter\\s.+\\sowner\\s+to\\s+(\"(?:[^\"]|\"\")+\"|\\S+)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SETTING =
            Pattern.compile("set\\s+[a-z_]+\\s*(=|\\sto\\s).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PUBLIC = Pattern.compile("create\\s+schema\\s+public\\s*", Pattern.CASE_INSENSITIVE);

    /** What would outlive the throw-away database. */
    private static final Pattern OUTSIDE = Pattern.compile(
            "((create|alter|drop)\\s+(role|user|group|database|tablespace)(?!\\s+mapping)|alter\\s+system)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String UNDEFINED_OBJECT = "42704";
    private static final String DUPLICATE_SCHEMA = "42P06";
    private static final String NOT_PERMITTED = "42501";

    /**
     * Reads it.
     *
     * @throws OperatorFailure (usage) if it cannot be read
     */
    public static SchemaFile read(Path file) {
        return new SchemaFile(file.toString(), ScriptText.require(file));
    }

    /**
     * Runs it statement by statement, as psql would. Owners are not compared, so that those the server does not know are passed
     * over, as are settings of other versions.
     *
     * @param database where the connection leads, a throw-away one
     * @param connection in autocommit
     * @param roles which roles that it names may be made
     * @return what was passed over, one line each
     * @throws OperatorFailure (usage) naming file and line, if a statement fails
     */
    public List<String> run(Connections database, Connection connection, MissingRoles roles) throws SQLException {
        String sql = PSQL.matcher(text).replaceAll(found -> Matcher.quoteReplacement("--"));
        List<ScriptStatement> statements = new FlywayAdapter().parse(name, sql);
        Set<String> owners = new TreeSet<>();
        List<String> notes = new ArrayList<>();
        for (ScriptStatement statement : statements) {
            if (roles.makeBy(database, connection, statement.sql())) {
                continue;
            }
            requireInside(statement);
            SQLException failure = tryToRun(statement, connection);
            while (failure != null && roles.make(database, connection, failure)) {
                failure = tryToRun(statement, connection);
            }
            if (failure != null && !isPassedOver(statement.sql(), failure, owners, notes)) {
                throw refused(statement, failure);
            }
        }
        Execute.sql(connection, "rollback");
        if (!owners.isEmpty()) {
            notes.add(
                    "Passed over in " + name + ": owners that this server does not know, " + String.join(", ", owners));
        }
        return notes;
    }

    private static @Nullable SQLException tryToRun(ScriptStatement statement, Connection connection) {
        try {
            statement.execution().on(connection);
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    private static boolean isPassedOver(String sql, SQLException e, Set<String> owners, List<String> notes) {
        String state = String.valueOf(e.getSQLState());
        Matcher owner = OWNER.matcher(sql);
        if (owner.matches() && (state.equals(UNDEFINED_OBJECT) || state.equals(NOT_PERMITTED))) {
            owners.add(owner.group(1));
            return true;
        }
        if (SETTING.matcher(sql).matches() && state.equals(UNDEFINED_OBJECT)) {
            notes.add("Passed over: " + sql.lines().findFirst().orElse("") + ", which this server does not know");
            return true;
        }
        return PUBLIC.matcher(sql).matches() && state.equals(DUPLICATE_SCHEMA);
    }

    private void requireInside(ScriptStatement statement) {
        Matcher psql = OTHER_PSQL.matcher(statement.sql());
        if (psql.matches()) {
            throw refused(statement, "\\" + psql.group(1) + " is psql's own, and is not run here", null, null);
        }
        if (OUTSIDE.matcher(statement.sql()).matches()) {
            throw refused(
                    statement,
                    "this is no part of a schema, and would stay on the server",
                    null,
                    "make roles and databases beforehand, and leave them out of the file");
        }
    }

    private OperatorFailure refused(ScriptStatement statement, SQLException e) {
        boolean role = UNDEFINED_OBJECT.equals(e.getSQLState())
                && String.valueOf(e.getMessage()).contains("role ");
        return refused(
                statement,
                ShadowScripts.message(e),
                e,
                role ? "the throw-away database's server lacks the role; --shadow names another server" : null);
    }

    private OperatorFailure refused(
            ScriptStatement statement, String message, @Nullable SQLException cause, @Nullable String hint) {
        Details details = Details.of(message)
                .place(new Place(name, statement.line(), 0))
                .excerpt(statement.sql().lines().findFirst().orElse(""))
                .hint(hint)
                .sqlState(cause == null ? null : cause.getSQLState());
        return new OperatorFailure(Kind.USAGE, details, cause);
    }
}
