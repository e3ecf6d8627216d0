package socialmedia.migration.history;

import java.sql.Connection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The scripts that were stored when a revision was applied. */
public final class StoredScripts {

    private final JdbcClient database;

    public StoredScripts(Connection connection) {
        // false: a proxy against closing costs 10 ms at start-up, and JdbcClient does not close this one anyway.
        this.database = JdbcClient.create(new SingleConnectionDataSource(connection, false));
    }

    /** Those of the newest event that stored any for this id; empty where nothing was stored or may not be read. */
    public Optional<Scripts> find(String id) {
        boolean readable = database.sql("""
                        select exists (
                            select from pg_catalog.pg_class c
                            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                            where n.nspname = 'admin_shell' and c.relname = 'migration_event'
                              and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select'))
                        """).query(Boolean.class).single();
        if (!readable) {
            return Optional.empty();
        }
        return database.sql("""
                        select up_file, up_script, down_file, down_script
                        from admin_shell.migration_event
                        where revision_id = :id and up_script is not null
                        order by id desc
                        limit 1
                        """)
                .param("id", id)
                .query((row, number) -> new Scripts(
                        row.getString("up_file"),
                        row.getString("up_script"),
                        row.getString("down_file"),
                        row.getString("down_script")))
                .optional();
    }
}
