package socialmedia.schema;

/** Catalog queries for what is said of other objects. */
final class CommentQueries {

    /** PostgreSQL itself says a word of schema public: that it was left unsaid is a comment too, an empty one. */
    static final String COMMENTS = """
            select
                null::oid as class_id, null::oid as object_id, 0 as sub_id,
                d.classoid as parent_class, d.objoid as parent_id, d.objsubid as parent_sub,
                case
                    when i.type ~ ' column$' then 'column ' || i.identity
                    when i.type = 'domain constraint' then format(
                        'constraint %I on domain %s', c.conname, c.contypid::regtype
                    )
                    when i.type = 'table constraint' then 'constraint ' || i.identity
                    when i.type = 'composite type' then 'type ' || i.identity
                    when i.type = 'statistics object' then 'statistics ' || i.identity
                    when i.type = 'foreign-data wrapper' then 'foreign data wrapper ' || i.identity
                    when i.type = 'aggregate' then 'aggregate ' || regexp_replace(i.identity, '\\(\\)$', '(*)')
                    else i.type || ' ' || i.identity
                end as name,
                d.description as definition,
                null as fact_initial
            from pg_description d
            cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) i
            left join pg_constraint c on d.classoid = 'pg_constraint'::regclass and c.oid = d.objoid
            where d.objoid >= 16384 and i.type <> 'large object'
            union all
            select
                null, null, 0,
                'pg_namespace'::regclass, n.oid, 0,
                'schema public',
                coalesce(obj_description(n.oid, 'pg_namespace'), ''),
                'standard public schema'
            from pg_namespace n
            where n.nspname = 'public'
                and obj_description(n.oid, 'pg_namespace') is distinct from 'standard public schema'
            """;

    private CommentQueries() {}
}
