package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import socialmedia.migration.ScriptStatement;
import socialmedia.migration.plan.Catalog.ColumnKey;

/**
 * The tables and columns whose rows a statement is made to write, whether or not it finds rows on the shadow.
 *
 * @param inserted tables it inserts into, as an upsert does besides updating
 * @param updated columns it updates
 * @param truncated tables it empties at once
 */
record WriteTargets(Set<Long> inserted, Set<ColumnKey> updated, Set<Long> deleted, Set<Long> truncated) {

    static final WriteTargets NONE = new WriteTargets(Set.of(), Set.of(), Set.of(), Set.of());

    private static final Pattern MAY_WRITE = Pattern.compile(
            "(with|select|insert|update|delete|merge|truncate|do|call|execute)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern MERGE = Pattern.compile("merge\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Triggers before a statement fire by what the statement says, without any row; those of columns name these. */
    private static final String WATCH = """
            create function pg_temp.note_write() returns trigger language plpgsql as $note$
            begin
                perform pg_catalog.set_config(
                    'admin_shell.writes',
                    pg_catalog.concat_ws(
                        ';',
                        nullif(pg_catalog.current_setting('admin_shell.writes', true), ''),
                        pg_catalog.concat_ws(',', tg_op, tg_relid, tg_argv[0])),
                    true);
                return null;
            end
            $note$;

            do $watch$
            declare
                one record;
            begin
                for one in
                    select
                        c.oid::regclass as name, e.event, e.number,
                        row_number() over (order by c.oid, e.event, e.number) as place
                    from pg_catalog.pg_class c
                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    cross join lateral (
                        values ('insert', 0), ('delete', 0), ('truncate', 0)
                        union all
                        select format('update of %I', a.attname), a.attnum
                        from pg_catalog.pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    ) e (event, number)
                    where c.relkind in ('r', 'p')
                        and n.nspname not in ('pg_catalog', 'information_schema', 'admin_shell')
                        and n.nspname !~ '^pg_(toast|temp)'
                loop
                    execute format(
                        'create trigger admin_shell_write_%s before %s on %s for each statement execute function pg_temp.note_write(%s)',
                        one.place, one.event, one.name, one.number);
                    execute format('alter table %s enable always trigger admin_shell_write_%s', one.name, one.place);
                end loop;
            end
            $watch$
            """;

    WriteTargets {
        inserted = Set.copyOf(inserted);
        updated = Set.copyOf(updated);
        deleted = Set.copyOf(deleted);
        truncated = Set.copyOf(truncated);
    }

    /**
     * Runs a statement under watch and takes it back; none where it can write nothing, or fails.
     *
     * @param connection to the shadow, in autocommit
     */
    static WriteTargets of(ScriptStatement statement, Connection connection) throws SQLException {
        if (!statement.transactional() || !MAY_WRITE.matcher(statement.sql()).matches()) {
            return NONE;
        }
        connection.setAutoCommit(false);
        try (Statement watch = connection.createStatement()) {
            watch.setEscapeProcessing(false);
            watch.execute(WATCH);
            statement.execution().on(connection);
            try (ResultSet row = watch.executeQuery("select current_setting('admin_shell.writes', true)")) {
                row.next();
                String writes = row.getString(1);
                return writes == null ? NONE : parse(writes);
            }
        } catch (SQLException e) {
            return NONE;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static WriteTargets parse(String writes) {
        Set<Long> inserted = new HashSet<>();
        Set<ColumnKey> updated = new HashSet<>();
        Set<Long> deleted = new HashSet<>();
        Set<Long> truncated = new HashSet<>();
        for (String write : writes.isEmpty() ? new String[0] : writes.split(";", -1)) {
            String[] parts = write.split(",", -1);
            long table = Long.parseLong(parts[1]);
            switch (parts[0]) {
                case "INSERT" -> inserted.add(table);
                case "UPDATE" -> updated.add(new ColumnKey(table, Integer.parseInt(parts[2])));
                case "DELETE" -> deleted.add(table);
                default -> truncated.add(table);
            }
        }
        return new WriteTargets(inserted, updated, deleted, truncated);
    }

    /** Tables of which it looks for rows to update or delete; an upsert looks for none, but brings rows along. */
    Set<Long> searched(ScriptStatement statement) {
        boolean merges = MERGE.matcher(statement.sql()).matches();
        Set<Long> tables = new HashSet<>(deleted);
        updated.stream()
                .map(ColumnKey::table)
                .filter(table -> merges || !inserted.contains(table))
                .forEach(tables::add);
        return tables;
    }

    /** Tables whose rows may be others afterwards. */
    Set<Long> tables() {
        Set<Long> tables = new HashSet<>(deleted);
        tables.addAll(truncated);
        updated.forEach(column -> tables.add(column.table()));
        return tables;
    }
}
