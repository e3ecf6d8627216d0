package socialmedia.migration.autogenerate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import socialmedia.database.Connections;
import socialmedia.migration.Migrations;

/** Which tables of a database are large, by the statistics it has. */
public final class LargeTables {

    /** From how many rows on a table is large unless said otherwise. */
    public static final long USUAL = 100_000;

    /** A table that was never analysed has -1 rows: a row for every 100 bytes then. */
    private static final String TABLES = """
            select format('%I.%I', n.nspname, t.relname) as name
            from pg_catalog.pg_class t
            join pg_catalog.pg_namespace n on n.oid = t.relnamespace
            where t.relkind in ('r', 'm')
                and n.nspname not in ('pg_catalog', 'information_schema', 'admin_shell')
                and n.nspname !~ '^pg_(toast|temp)'
                and case when t.reltuples < 0 then pg_catalog.pg_relation_size(t.oid) / 100 else t.reltuples end >= ?
            """;

    private LargeTables() {}

    /** Their qualified names; all tables for 0 rows. */
    public static Set<String> read(Connections database, long rows) {
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setLong(1, rows);
            Set<String> names = new HashSet<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString("name"));
                }
            }
            return names;
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }
}
