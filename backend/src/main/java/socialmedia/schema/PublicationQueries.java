package socialmedia.schema;

/** Catalog queries for what is published to subscribers. */
final class PublicationQueries {

    static final String PUBLICATIONS = """
            select
                'pg_publication'::regclass::oid as class_id, p.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                quote_ident(p.pubname) as name,
                case when p.puballtables then 'for all tables' else 'publication' end as definition,
                concat_ws(
                    ', ',
                    case when p.pubinsert then 'insert' end,
                    case when p.pubupdate then 'update' end,
                    case when p.pubdelete then 'delete' end,
                    case when p.pubtruncate then 'truncate' end
                ) as publish,
                p.pubviaroot as via_root,
                case to_jsonb(p) ->> 'pubgencols' when 's' then 'stored' end as generated_columns
            from pg_publication p
            """;

    /** Lists of columns and conditions are there from PostgreSQL 15 on; before, the names stand for the nulls beside. */
    static final String TABLES = """
            select
                'pg_publication_rel'::regclass::oid as class_id, r.oid as object_id, 0 as sub_id,
                'pg_publication'::regclass::oid as parent_class, r.prpubid as parent_id, 0 as parent_sub,
                'pg_class'::regclass::oid as also_class, r.prrelid as also_id, 0 as also_sub,
                format('%I.%s', p.pubname, r.prrelid::regclass) as name,
                r.prrelid::regclass
                    || coalesce(
                        ' (' || (
                            select string_agg(quote_ident(a.attname), ', ' order by a.attname)
                            from pg_attribute a
                            where a.attrelid = r.prrelid and a.attnum = any (r.prattrs::int2[])
                        ) || ')',
                        ''
                    )
                    || coalesce(' where (' || pg_get_expr(r.prqual, r.prrelid) || ')', '') as definition,
                quote_ident(p.pubname) as fact_publication,
                r.prrelid::regclass::text as fact_table
            from (select null::pg_node_tree as prqual, null::int2vector as prattrs) as before
            cross join lateral (select oid, prpubid, prrelid, prqual, prattrs from pg_publication_rel) as r
            join pg_publication p on p.oid = r.prpubid
            """;

    static final String SCHEMAS = """
            select
                'pg_publication_namespace'::regclass::oid as class_id, r.oid as object_id, 0 as sub_id,
                'pg_publication'::regclass::oid as parent_class, r.pnpubid as parent_id, 0 as parent_sub,
                'pg_namespace'::regclass::oid as also_class, r.pnnspid as also_id, 0 as also_sub,
                format('%I.%I', p.pubname, n.nspname) as name,
                quote_ident(n.nspname) as definition,
                quote_ident(p.pubname) as fact_publication
            from pg_publication_namespace r
            join pg_publication p on p.oid = r.pnpubid
            join pg_namespace n on n.oid = r.pnnspid
            """;

    private PublicationQueries() {}
}
