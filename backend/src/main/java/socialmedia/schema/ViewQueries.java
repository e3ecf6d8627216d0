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
                        quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum
                    )
                    from pg_attribute a
                    where a.attrelid = v.oid and a.attnum > 0
                ) as fact_columns
            from pg_class v
            join pg_namespace n on n.oid = v.relnamespace
            where v.relkind = 'v' and v.oid >= 16384
            """;

    static final String MATERIALIZED_VIEWS = """
            select
                'pg_class'::regclass::oid as class_id, v.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, v.relname) as name,
                'with (' || array_to_string(v.reloptions, ', ') || ')' as options,
                pg_get_viewdef(v.oid) as definition,
                format('%I.%I', n.nspname, v.relname) as fact_slot,
                (
                    select string_agg(
                        quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum
                    )
                    from pg_attribute a
                    where a.attrelid = v.oid and a.attnum > 0
                ) as fact_columns
            from pg_class v
            join pg_namespace n on n.oid = v.relnamespace
            where v.relkind = 'm' and v.oid >= 16384
            """;

    private ViewQueries() {}
}
