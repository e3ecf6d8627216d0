package socialmedia.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that sample rows go into.
 *
 * @param name qualified and quoted
 * @param template an insert of one row, with {@code $n} where its number stands
 */
record SampleTable(String name, String template) {

    /**
     * A column's value by its type's category (see pg_type.typcategory). Columns of a foreign key take the values of one
     * parent row; those with a sequence of their own, or computed ones, take what comes. A text column under a check takes the
     * constants that stand in it.
     */
    private static final String TABLES = """
            with recursive wanted as (
                select t.oid, format('%I.%I', n.nspname, t.relname) as name
                from pg_catalog.pg_class t
                join pg_catalog.pg_namespace n on n.oid = t.relnamespace
                where t.relkind in ('r', 'p')
                    and not t.relispartition
                    and n.nspname not in ('pg_catalog', 'information_schema', 'admin_shell')
                    and n.nspname !~ '^pg_(toast|temp)'
                    and not exists (
                        select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = t.oid and d.deptype = 'e'
                    )
            ), depth (oid, level) as (
                select oid, 0 from wanted
                union
                select c.conrelid, level + 1
                from depth join pg_catalog.pg_constraint c on c.confrelid = depth.oid and c.contype = 'f'
                where c.conrelid <> c.confrelid and level < 50
            ), parent as (
                select
                    c.conrelid, c.conkey,
                    format(
                        'left join lateral (select %s from %s order by 1 offset ($n - 1) %% greatest(1, (select count(*) from %2$s)) limit 1) p%s on true',
                        (
                            select string_agg(quote_ident(a.attname) || ' as c' || f.position, ', ' order by f.position)
                            from unnest(c.confkey) with ordinality as f (number, position)
                            join pg_catalog.pg_attribute a on a.attrelid = c.confrelid and a.attnum = f.number
                        ),
                        c.confrelid::regclass,
                        row_number() over (partition by c.conrelid order by c.oid)
                    ) as source,
                    'p' || row_number() over (partition by c.conrelid order by c.oid) as alias
                from pg_catalog.pg_constraint c
                where c.contype = 'f' and c.conparentid = 0
            ), value as materialized (
                select
                    a.attrelid, a.attnum, quote_ident(a.attname) as name,
                    coalesce(
                        (
                            select p.alias || '.c' || array_position(p.conkey, a.attnum)
                            from parent p
                            where p.conrelid = a.attrelid and a.attnum = any(p.conkey)
                            limit 1
                        ),
                        (
                            select quote_literal((regexp_match(pg_get_constraintdef(c.oid), '''([^'']+)''::'))[1])
                            from pg_catalog.pg_constraint c
                            where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any(c.conkey)
                                and b.typcategory in ('S', 'E')
                                and pg_get_constraintdef(c.oid) ~ '''([^'']+)''::'
                            limit 1
                        ),
                        case
                            when b.typcategory = 'N' and b.typname = 'money' then '$n::money'
                            when b.typcategory = 'N' then '$n'
                            when b.typcategory = 'B' and b.typname = 'bool' then '$n % 2 = 1'
                            when b.typcategory = 'S' and a.atttypmod > 4
                                then format('left(''sample '' || $n, %s)', a.atttypmod - 4)
                            when b.typcategory = 'S' then '''sample '' || $n'
                            when b.typcategory = 'D' and b.typname = 'time' then '''12:00''::time + $n * interval ''1 minute'''
                            when b.typcategory = 'D' and b.typname = 'timetz' then '''12:00+00''::timetz'
                            when b.typcategory = 'D' then '''2026-01-01''::timestamptz + $n * interval ''1 day'''
                            when b.typcategory = 'T' then '$n * interval ''1 day'''
                            when b.typname = 'uuid' then 'md5($n::text)::uuid'
                            when b.typname in ('json', 'jsonb') then format('format(''{"sample": %%s}'', $n)::%s', b.typname)
                            when b.typname = 'bytea' then '''sample''::bytea || $n::text::bytea'
                            when b.typcategory = 'E'
                                then format('(enum_range(null::%1$s))[1 + $n %% cardinality(enum_range(null::%1$s))]', b.oid::regtype)
                            when b.typcategory = 'A' then format('''{}''::%s', b.oid::regtype)
                            when b.typcategory = 'R' then format('''empty''::%s', b.oid::regtype)
                            when b.typcategory = 'I' then '''192.0.2.1''::inet + $n'
                            else 'null'
                        end
                    ) as expression
                from wanted
                join pg_catalog.pg_attribute a on a.attrelid = wanted.oid
                join pg_catalog.pg_type y on y.oid = a.atttypid
                join pg_catalog.pg_type b on b.oid = coalesce(nullif(y.typbasetype, 0), y.oid)
                left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attnum > 0 and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
                    and coalesce(pg_get_expr(d.adbin, d.adrelid), '') !~ '^nextval'
            )
            select
                w.name,
                case count(v.attnum)
                    when 0 then format('insert into %s default values', w.name)
                    else format(
                        'insert into %s (%s) select %s from (values (1)) one (one) %s on conflict do nothing',
                        w.name,
                        string_agg(v.name, ', ' order by v.attnum),
                        string_agg(v.expression, ', ' order by v.attnum),
                        (select string_agg(p.source, ' ') from parent p where p.conrelid = w.oid)
                    )
                end as insertion
            from wanted w
            left join value v on v.attrelid = w.oid
            group by w.oid, w.name
            order by (select max(level) from depth where depth.oid = w.oid), w.name
            """;

    static List<SampleTable> read(Connection connection) throws SQLException {
        List<SampleTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new SampleTable(rows.getString("name"), rows.getString("insertion")));
            }
        }
        return tables;
    }

    /** The statement that adds row {@code n}. */
    String insertion(long n) {
        return template.replace("$n", Long.toString(n));
    }
}
