package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import socialmedia.schema.SampleRows;

/**
 * Sample rows as bad as the tables take them: nulls where they may be, the same value twice, values that have no counterpart
 * elsewhere, are out of every range, and long. What a migration adds must say what it wants of such rows.
 */
final class HostileRows {

    private static final String SPOIL = """
            do $spoil$
            declare
                one record;
                part record;
                found tid[];
                next tid;
            begin
                for one in
                    select c.oid, c.oid::regclass as name
                    from pg_catalog.pg_class c
                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r'
                        and n.nspname not in ('pg_catalog', 'information_schema', 'admin_shell')
                        and n.nspname !~ '^pg_(toast|temp)'
                loop
                    execute format('select array_agg(ctid order by ctid desc) from (select ctid from only %s order by ctid desc limit 3) newest', one.name)
                        into found;
                    continue when found is null;
                    for part in
                        select
                            quote_ident(a.attname) as name,
                            case
                                when b.typcategory = 'N' then '-1000000'
                                when b.typcategory = 'S' and a.atttypmod > 4
                                    then quote_literal(left(repeat('nobody ', 60), a.atttypmod - 4))
                                when b.typcategory = 'S' then quote_literal(repeat('nobody ', 60))
                            end as worst
                        from pg_catalog.pg_attribute a
                        join pg_catalog.pg_type y on y.oid = a.atttypid
                        join pg_catalog.pg_type b on b.oid = coalesce(nullif(y.typbasetype, 0), y.oid)
                        where a.attrelid = one.oid and a.attnum > 0 and not a.attisdropped
                            and a.attgenerated = '' and a.attidentity <> 'a'
                            and not exists (
                                select from pg_catalog.pg_index i
                                where i.indrelid = one.oid and i.indisprimary and a.attnum = any(i.indkey)
                            )
                        order by a.attnum
                    loop
                        begin
                            execute format('update only %s set %s = null where ctid = $1 returning ctid', one.name, part.name)
                                into next using found[1];
                            found[1] := coalesce(next, found[1]);
                        exception when others then null;
                        end;
                        if part.worst is not null then
                            begin
                                execute format('update only %s set %s = %s where ctid = $1 returning ctid', one.name, part.name, part.worst)
                                    into next using found[3];
                                found[3] := coalesce(next, found[3]);
                            exception when others then null;
                            end;
                        end if;
                        begin
                            execute format('update only %1$s set %2$s = (select %2$s from only %1$s where ctid = $2) where ctid = $1 returning ctid', one.name, part.name)
                                into next using found[2], found[3];
                            found[2] := coalesce(next, found[2]);
                        exception when others then null;
                        end;
                    end loop;
                end loop;
            end
            $spoil$
            """;

    private final Connection connection;
    private final SampleRows rows;

    /** On a connection in autocommit. */
    HostileRows(Connection connection) {
        this.connection = connection;
        this.rows = new SampleRows(connection);
    }

    /** Adds rows to all tables that take them, and spoils them; gives the tables that stay empty, each with the reason. */
    List<String> fill() throws SQLException {
        List<String> empty = rows.fill();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(SPOIL);
        }
        return empty;
    }

    void clear() throws SQLException {
        rows.clear();
    }
}
