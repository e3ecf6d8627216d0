package socialmedia.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** The five variables of a database, as the application, Alembic and this console read them. */
public final class DatabaseVariables {

    private DatabaseVariables() {}

    /** In their order; user and password percent-encoded. */
    public static Map<String, String> of(DatabaseSettings settings) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("DATABASE_HOSTNAME", settings.host());
        variables.put("DATABASE_PORT", String.valueOf(settings.port()));
        variables.put("DATABASE_USERNAME", PercentEncoding.encode(settings.user()));
        variables.put(
                "DATABASE_PASSWORD", PercentEncoding.encode(settings.password() == null ? "" : settings.password()));
        variables.put("DATABASE_NAME", settings.database());
        return variables;
    }

    /** The five that PostgreSQL's own programs read; nothing is encoded. */
    public static Map<String, String> ofPostgresql(DatabaseSettings settings) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PGHOST", settings.host());
        variables.put("PGPORT", String.valueOf(settings.port()));
        variables.put("PGUSER", settings.user());
        variables.put("PGPASSWORD", settings.password() == null ? "" : settings.password());
        variables.put("PGDATABASE", settings.database());
        return variables;
    }
}
