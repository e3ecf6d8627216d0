package socialmedia.environment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.migration.history.ConsoleSchema;

/**
 * Reads what one database is able to do and what it is marked as: in one round trip once its console schema was seen, which a
 * statement may name only then.
 */
public final class FactsReader {

    /** That the console schema is not there, or not to be read. */
    private static final Set<String> NO_CONSOLE = Set.of("42P01", "3F000", "42501");

    private static final String FACTS = """
            -- what the database can do and is marked as
            select set_config('TimeZone', 'UTC', true), set_config('search_path', 'public, pg_temp', true),
                   -- The images of a large deletion would else be written to disk in between.
                   set_config('work_mem', '64MB', true),
                   (select coalesce(array_agg(c.relname || '.' || a.attname), '{}')
                    from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid
                    where c.relnamespace = to_regnamespace('public')
                      and c.relname in ('users', 'posts', 'votes') and c.relkind in ('r', 'p')
                      and a.attnum > 0 and not a.attisdropped) as columns,
                   to_regclass('public.flyway_schema_history') is not null
                     and has_table_privilege(to_regclass('public.flyway_schema_history'), 'select') as history,
                   to_regclass('public.alembic_version') is not null as alembic,
                   pg_is_in_recovery() as standby, current_setting('transaction_read_only')::boolean as read_only,
                   quote_ident(current_user) as role,
                   console.*
            from %s as console
            """;

    /** The version is -1 where it can be read, by a statement that may then name the table. */
    private static final String UNSEEN = FACTS.formatted("""
            (select case when readable then -1 else 0 end as version, there and not readable as hidden,
                    null as name, null::boolean as production, null::boolean as read_only_mark, null::timestamptz as at,
                    null as os_user
             from (select exists (select from pg_catalog.pg_namespace where nspname = 'admin_shell') as there,
                          exists (select
                                  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                                  where n.nspname = 'admin_shell' and c.relname = 'schema_history'
                                    and has_schema_privilege(n.oid, 'usage')
                                    and has_table_privilege(c.oid, 'select')) as readable) as looked)""");

    private static final String SEEN = FACTS.formatted("""
            (select version, false as hidden, m.name, m.production, m.read_only as read_only_mark, m.at, m.os_user
             from (select coalesce(max(number), 0) as version from admin_shell.schema_history) as known
             left join admin_shell.environment m on true)""");

    private boolean seen;

    /**
     * Reads them; inside a transaction this also sees to UTC and the schema public for the rest of it.
     *
     * @throws ConsoleSchemaGone if the console schema was seen before and is no more; asked again, it answers
     */
    public DatabaseFacts read(JdbcClient database) {
        if (!seen) {
            return firstTime(database);
        }
        try {
            return read(database, SEEN);
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException refused
                    && NO_CONSOLE.contains(refused.getSQLState())) {
                seen = false;
                throw new ConsoleSchemaGone(e);
            }
            throw e;
        }
    }

    private DatabaseFacts firstTime(JdbcClient database) {
        DatabaseFacts facts = read(database, UNSEEN);
        if (facts.consoleVersion() == 0) {
            return facts;
        }
        int version = database.sql("select coalesce(max(number), 0) from admin_shell.schema_history")
                .query(Integer.class)
                .single();
        if (version < ConsoleSchema.VERSION_WITH_JOURNAL) {
            return facts.withConsoleVersion(version);
        }
        facts = read(database, SEEN);
        seen = true;
        return facts;
    }

    private static DatabaseFacts read(JdbcClient database, String sql) {
        return database.sql(sql).query((row, number) -> facts(row)).single();
    }

    private static DatabaseFacts facts(ResultSet row) throws SQLException {
        String refusal = row.getBoolean("standby")
                ? "the server is a standby and takes no writes"
                : row.getBoolean("read_only") ? "the database is read-only for this role or session" : null;
        return new DatabaseFacts(
                Set.of((String[]) row.getArray("columns").getArray()),
                row.getInt("version"),
                row.getBoolean("history"),
                row.getBoolean("alembic"),
                refusal,
                mark(row),
                row.getBoolean("hidden") ? row.getString("role") : null);
    }

    private static @Nullable EnvironmentMark mark(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null
                ? null
                : new EnvironmentMark(
                        name,
                        row.getBoolean("production"),
                        row.getBoolean("read_only_mark"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("os_user"));
    }
}
