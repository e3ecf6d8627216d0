package socialmedia.schema;

/** Catalog queries for tables, how they hang together, and what is said of them as a whole. */
final class TableQueries {

    /** With the types a partition key is made of, which cannot change under it. */
    static final String TABLES = """
            select
                'pg_class'::regclass::oid as class_id, t.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, t.relname) as name,
                case t.relpersistence when 'u' then 'unlogged table' else 'table' end as definition,
                'by ' || pg_get_partkeydef(t.oid) as partitioned,
                (
                    select string_agg(format_type(a.atttypid, a.atttypmod), ', ' order by k.position)
                    from pg_partitioned_table p
                    cross join unnest(p.partattrs::int2[]) with ordinality as k (attnum, position)
                    join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
                    where p.partrelid = t.oid and k.attnum > 0
                ) as partition_types,
                case when t.reloftype <> 0 then t.reloftype::regtype::text end as of_type,
                case when m.amname <> 'heap' then quote_ident(m.amname) end as access_method,
                o.options,
                t.relrowsecurity as row_security,
                t.relforcerowsecurity as forced_row_security,
                format('%I.%I', n.nspname, t.relname) as fact_slot,
                o.names as fact_option_names,
                t.relispartition as fact_partition,
                t.relhassubclass as fact_has_heirs
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            left join pg_am m on m.oid = t.relam
            left join pg_class toast on toast.oid = t.reltoastrelid
            cross join lateral (
                select
                    string_agg(
                        name || '=' || case when value ~ '^[a-z0-9_.]+$' then value else quote_literal(value) end,
                        ', ' order by position
                    ) as options,
                    string_agg(name, ', ' order by position) as names
                from (
                    select position, split_part(o, '=', 1) as name, substr(o, strpos(o, '=') + 1) as value
                    from unnest(t.reloptions) with ordinality as own (o, position)
                    union all
                    select 1000 + position, 'toast.' || split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)
                    from unnest(toast.reloptions) with ordinality as own (o, position)
                ) as option
            ) as o
            where t.relkind in ('r', 'p') and t.oid >= 16384
            """;

    /** Merged columns and checks are those that the table has of its own too. */
    static final String INHERITANCES = """
            select
                'pg_inherits'::regclass::oid as class_id, t.oid as object_id, i.inhseqno as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                'pg_class'::regclass::oid as also_class, i.inhparent as also_id, 0 as also_sub,
                format('%s of %s', t.oid::regclass, i.inhparent::regclass) as name,
                i.inhseqno as definition,
                (
                    select string_agg(quote_ident(a.attname), ', ' order by a.attname)
                    from pg_attribute a
                    join pg_attribute p on p.attrelid = i.inhparent and p.attname = a.attname and p.attnum > 0
                    where a.attrelid = t.oid and a.attinhcount > 0 and a.attislocal
                ) as merged,
                (
                    select string_agg(quote_ident(c.conname), ', ' order by c.conname)
                    from pg_constraint c
                    join pg_constraint p on p.conrelid = i.inhparent and p.conname = c.conname
                    where c.conrelid = t.oid and c.contype = 'c' and c.coninhcount > 0 and c.conislocal
                ) as merged_checks,
                t.oid::regclass::text as fact_table,
                i.inhparent::regclass::text as fact_of
            from pg_inherits i
            join pg_class t on t.oid = i.inhrelid
            where t.relkind in ('r', 'f') and not t.relispartition and t.oid >= 16384
            """;

    /** Each partition's place in its table; it keeps copies of foreign keys when it is detached. */
    static final String PARTITIONS = """
            select
                'pg_inherits'::regclass::oid as class_id, t.oid as object_id, i.inhseqno as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                'pg_class'::regclass::oid as also_class, i.inhparent as also_id, 0 as also_sub,
                format('%I.%I', n.nspname, t.relname) as name,
                'of ' || i.inhparent::regclass || ' ' || pg_get_expr(t.relpartbound, t.oid) as definition,
                t.oid::regclass::text as fact_table,
                i.inhparent::regclass::text as fact_of,
                pg_get_expr(t.relpartbound, t.oid) as fact_bound,
                exists (
                    select
                    from pg_constraint c
                    where c.confrelid = t.oid and c.contype = 'f' and c.conparentid <> 0
                ) as fact_referred_to,
                (
                    select string_agg('drop constraint if exists ' || quote_ident(c.conname), ', ' order by c.conname)
                    from pg_constraint c
                    where c.conrelid = t.oid and c.contype = 'f' and c.conparentid <> 0
                ) as fact_leftovers
            from pg_inherits i
            join pg_class t on t.oid = i.inhrelid
            join pg_namespace n on n.oid = t.relnamespace
            where t.relkind in ('r', 'p', 'f') and t.relispartition and t.oid >= 16384
            """;

    static final String STATISTICS = """
            select
                'pg_statistic_ext'::regclass::oid as class_id, s.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, s.stxrelid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, s.stxname) as name,
                pg_get_statisticsobjdef(s.oid) as definition,
                case when s.stxstattarget >= 0 then s.stxstattarget end as target
            from pg_statistic_ext s
            join pg_namespace n on n.oid = s.stxnamespace
            """;

    /** The default identity, by the primary key, is none. */
    static final String REPLICA_IDENTITIES = """
            select
                'pg_index'::regclass::oid as class_id, coalesce(i.indexrelid, t.oid) as object_id, 1 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                t.oid::regclass::text as name,
                case t.relreplident
                    when 'n' then 'nothing'
                    when 'f' then 'full'
                    else 'using index ' || quote_ident(x.relname)
                end as definition
            from pg_class t
            left join pg_index i on i.indrelid = t.oid and i.indisreplident
            left join pg_class x on x.oid = i.indexrelid
            where t.oid >= 16384
                and t.relkind in ('r', 'p', 'm')
                and (t.relreplident in ('n', 'f') or t.relreplident = 'i' and i.indexrelid is not null)
            """;

    /** Which index a table was last clustered on. */
    static final String CLUSTERINGS = """
            select
                'pg_index'::regclass::oid as class_id, i.indexrelid as object_id, 2 as sub_id,
                'pg_class'::regclass::oid as parent_class, i.indrelid as parent_id, 0 as parent_sub,
                i.indrelid::regclass::text as name,
                quote_ident(x.relname) as definition
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            where i.indisclustered and i.indexrelid >= 16384
            """;

    private TableQueries() {}
}
