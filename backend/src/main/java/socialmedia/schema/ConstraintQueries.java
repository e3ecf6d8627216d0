package socialmedia.schema;

/** Catalog queries for constraints and indexes. */
final class ConstraintQueries {

    /**
     * PostgreSQL 18 lists NOT NULL here too, which the columns already say. Foreign keys that a partition has from its table are the
     * table's; its keys and checks have their own names and are listed. OFFSET 0 keeps a definition from being written once for each
     * mention.
     */
    static final String CONSTRAINTS = """
            select
                'pg_constraint'::regclass::oid as class_id, c.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, c.conname) as name,
                f.definition,
                w.not_valid,
                array_to_string(x.reloptions, ', ') as options,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(c.conname) as fact_constraint,
                c.contype as fact_type,
                case
                    when right(f.definition, length(w.deferring)) = w.deferring
                        then left(f.definition, length(f.definition) - length(w.deferring))
                    else f.definition
                end as fact_body,
                case when c.condeferrable then lower(w.deferring) else ' not deferrable' end as fact_deferring,
                case when x.oid is not null then format('%I.%I', n.nspname, x.relname) end as fact_slot,
                w.not_valid or x.reloptions is not null or c.contype = 'c' and t.reloftype <> 0 as fact_apart,
                c.coninhcount > 0 and c.contype = 'c' as fact_inherited,
                c.coninhcount > 0 and c.contype = 'c' and not c.conislocal and not t.relispartition as fact_comes,
                case when p.oid is not null then format('%s.%I', p.conrelid::regclass, p.conname) end as fact_attached
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_namespace n on n.oid = t.relnamespace
            left join pg_class x on x.oid = c.conindid and c.contype in ('p', 'u', 'x')
            left join pg_constraint p on p.oid = c.conparentid
            cross join lateral (select pg_get_constraintdef(c.oid) as text offset 0) as d
            cross join lateral (
                select
                    not c.convalidated and right(d.text, 10) = ' NOT VALID' as not_valid,
                    case
                        when c.condeferred then ' DEFERRABLE INITIALLY DEFERRED'
                        when c.condeferrable then ' DEFERRABLE'
                        else ''
                    end as deferring
            ) as w
            cross join lateral (
                select case when w.not_valid then left(d.text, -10) else d.text end as definition
            ) as f
            where c.contype in ('p', 'u', 'f', 'c', 'x')
                and not (c.contype = 'f' and c.conparentid <> 0)
                and t.oid >= 16384
            """;

    /** PostgreSQL writes those of partitioned tables as ON ONLY; without it an index takes over the partitions' own that are alike. */
    static final String INDEXES = """
            select
                'pg_class'::regclass::oid as class_id, x.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, x.relname) as name,
                case
                    when x.relkind = 'I' and starts_with(pg_get_indexdef(x.oid), w.only_one)
                        then left(w.only_one, -length('ONLY ')) || substr(pg_get_indexdef(x.oid), length(w.only_one) + 1)
                    else pg_get_indexdef(x.oid)
                end as definition,
                not i.indisvalid as invalid,
                (
                    select string_agg(a.attnum || ' set statistics ' || a.attstattarget, ', alter column ' order by a.attnum)
                    from pg_attribute a
                    where a.attrelid = x.oid and a.attstattarget >= 0
                ) as statistics,
                (
                    select string_agg(a.attnum::text, ' ')
                    from pg_attribute a
                    where a.attrelid = x.oid and a.attstattarget >= 0
                ) as fact_statistics_columns,
                format('%I.%I', n.nspname, x.relname) as fact_slot,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                case when p.inhparent is not null then p.inhparent::regclass::text end as fact_attached,
                case when x.relkind = 'I' and not i.indisvalid then pg_get_indexdef(x.oid) end as fact_only,
                case
                    when x.relkind = 'I' and not i.indisvalid then (
                        select string_agg(part.inhrelid::regclass::text, '|' order by part.inhrelid::regclass::text)
                        from pg_inherits part
                        where part.inhparent = x.oid
                    )
                end as fact_parts
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = x.relnamespace
            left join pg_inherits p on p.inhrelid = x.oid
            cross join lateral (
                select format('CREATE %sINDEX %I ON ONLY ', case when i.indisunique then 'UNIQUE ' end, x.relname) as only_one
            ) as w
            where x.oid >= 16384
                and i.indexrelid not in (select conindid from pg_constraint where contype in ('p', 'u', 'x'))
            """;

    private ConstraintQueries() {}
}
