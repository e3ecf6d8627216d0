package socialmedia.schema;

/** Catalog queries for views. */
final class ViewQueries {

    static final String VIEWS = """
            select
                'pg_class'::regclass::oid as class_id, v.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, v.relname) as name,
                'with (' || array_to_string(v.reloptions, ', ') || ')' as options,
                pg_get_viewdef(v.oid) as definition,
                format('%I.%I', n.nspname, v.relname) as fact_slot,
                (
                    select string_agg(
                        concat_ws(
                            ' ',
                            quote_ident(a.attname),
                            format_type(a.atttypid, a.atttypmod),
                            'collate ' || nullif(a.attcollation, y.typcollation)::regcollation
                        ),
                        ', ' order by a.attnum
                    )
                    from pg_attribute a
                    join pg_type y on y.oid = a.atttypid
                    where a.attrelid = v.oid and a.attnum > 0
                ) as fact_columns
            from pg_class v
            join pg_namespace n on n.oid = v.relnamespace
            where v.relkind = 'v' and v.oid >= 16384
            """;

    static final String VIEW_DEFAULTS = """
            select
                'pg_attrdef'::regclass::oid as class_id, d.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, v.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, v.relname, a.attname) as name,
                pg_get_expr(d.adbin, d.adrelid) as definition,
                format('%I.%I', n.nspname, v.relname) as fact_table,
                quote_ident(a.attname) as fact_column
            from pg_attrdef d
            join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
            join pg_class v on v.oid = a.attrelid
            join pg_namespace n on n.oid = v.relnamespace
            where v.relkind = 'v'
            """;

    /** Whether one is filled is no part of a schema. */
    static final String MATERIALIZED_VIEWS = """
            select
                'pg_class'::regclass::oid as class_id, v.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, v.relname) as name,
                'with (' || array_to_string(v.reloptions, ', ') || ')' as options,
                pg_get_viewdef(v.oid) as definition,
                (select quote_ident(m.amname) from pg_am m where m.oid = v.relam and m.amname <> 'heap') as using,
                p.settings as columns,
                v.relispopulated as fact_filled,
                format('%I.%I', n.nspname, v.relname) as fact_slot
            from pg_class v
            join pg_namespace n on n.oid = v.relnamespace
            cross join lateral (
                select string_agg(
                    concat_ws(
                        ', ',
                        format('alter column %I set statistics ', a.attname) || nullif(a.attstattarget, -1),
                        case
                            when a.attstorage <> y.typstorage
                                then format(
                                    'alter column %I set storage %s',
                                    a.attname,
                                    case a.attstorage
                                        when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' else 'main'
                                    end
                                )
                        end,
                        case
                            when a.attcompression <> ''
                                then format(
                                    'alter column %I set compression %s',
                                    a.attname,
                                    case a.attcompression when 'l' then 'lz4' else 'pglz' end
                                )
                        end,
                        format('alter column %I set (', a.attname) || array_to_string(a.attoptions, ', ') || ')'
                    ),
                    ', ' order by a.attnum
                ) filter (
                    where a.attstattarget <> -1
                        or a.attstorage <> y.typstorage
                        or a.attcompression <> ''
                        or a.attoptions is not null
                ) as settings
                from pg_attribute a
                join pg_type y on y.oid = a.atttypid
                where a.attrelid = v.oid and a.attnum > 0 and not a.attisdropped
            ) p
            where v.relkind = 'm' and v.oid >= 16384
            """;

    private ViewQueries() {}
}
