package socialmedia.schema;

/** Catalog queries for schemas and what lies in none. */
final class SchemaQueries {

    static final String SCHEMAS = """
            select
                'pg_namespace'::regclass::oid as class_id, n.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                quote_ident(n.nspname) as name
            from pg_namespace n
            where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'admin_shell')
            """;

    /** Their versions are left as they are; what they bring along belongs to them, as may their schema. */
    static final String EXTENSIONS = """
            select
                'pg_extension'::regclass::oid as class_id, e.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                quote_ident(e.extname) as name,
                case when m.objid is null then quote_ident(n.nspname) end as schema,
                e.extrelocatable as fact_relocatable
            from pg_extension e
            join pg_namespace n on n.oid = e.extnamespace
            left join pg_depend m on m.classid = 'pg_namespace'::regclass and m.objid = n.oid and m.deptype = 'e'
            where e.oid >= 16384
            """;

    /** What is to be dropped along with an extension that it does not belong to. */
    static final String EXTENSION_DEPENDENCIES = """
            select
                null::oid as class_id, null::oid as object_id, 0 as sub_id,
                d.classid as parent_class, d.objid as parent_id, 0 as parent_sub,
                'pg_extension'::regclass::oid as also_class, e.oid as also_id, 0 as also_sub,
                format('%s on %I', o.name, e.extname) as name,
                format('alter %s depends on extension %I', o.name, e.extname) as definition,
                format('alter %s no depends on extension %I', o.name, e.extname) as fact_drop
            from pg_depend d
            join pg_extension e on e.oid = d.refobjid
            left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
            left join pg_trigger t on d.classid = 'pg_trigger'::regclass and t.oid = d.objid
            cross join lateral (
                select case
                    when t.oid is not null then format('trigger %I on %s', t.tgname, t.tgrelid::regclass)
                    when c.relkind = 'm' then 'materialized view ' || c.oid::regclass
                    when c.oid is not null then 'index ' || c.oid::regclass
                    else 'routine ' || d.objid::regprocedure
                end as name
            ) as o
            where d.refclassid = 'pg_extension'::regclass and d.deptype = 'x'
            """;

    static final String EVENT_TRIGGERS = """
            select
                'pg_event_trigger'::regclass::oid as class_id, e.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                quote_ident(e.evtname) as name,
                format(
                    'on %s%s execute function %s()',
                    quote_ident(e.evtevent),
                    ' when tag in (' || (
                        select string_agg(quote_literal(tag), ', ' order by tag) from unnest(e.evttags) as tag
                    ) || ')',
                    e.evtfoid::regproc
                ) as definition,
                case e.evtenabled when 'D' then 'disable' when 'R' then 'enable replica' when 'A' then 'enable always' end
                    as state
            from pg_event_trigger e
            """;

    private SchemaQueries() {}
}
