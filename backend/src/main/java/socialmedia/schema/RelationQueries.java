package socialmedia.schema;

/** Catalog queries for tables, what hangs on them, and sequences. */
final class RelationQueries {

    static final String TABLES = """
            select
                'pg_class'::regclass::oid as class_id, t.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, t.relname) as name,
                case t.relpersistence when 'u' then 'unlogged table' else 'table' end as definition,
                'by ' || pg_get_partkeydef(t.oid) as partitioned,
                (
                    select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
                    from pg_inherits i
                    where i.inhrelid = t.oid and not t.relispartition
                ) as inherits,
                array_to_string(t.reloptions, ', ') as options,
                t.relrowsecurity as row_security,
                t.relforcerowsecurity as forced_row_security,
                format('%I.%I', n.nspname, t.relname) as fact_slot
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            where t.relkind in ('r', 'p') and t.oid >= 16384
            """;

    /** What is generated from other columns says so here, a default is an object of its own. */
    static final String COLUMNS = """
            select
                'pg_class'::regclass::oid as class_id, t.oid as object_id, a.attnum as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, a.attname) as name,
                case format_type(a.atttypid, a.atttypmod)
                    when 'timestamp with time zone' then 'timestamptz'
                    else replace(format_type(a.atttypid, a.atttypmod), 'character varying', 'varchar')
                end as definition,
                case when a.attcollation <> y.typcollation then a.attcollation::regcollation::text end as collate,
                a.attnotnull as not_null,
                case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as identity,
                case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as generated,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(a.attname) as fact_column,
                a.attnum as fact_position
            from pg_attribute a
            join pg_class t on t.oid = a.attrelid
            join pg_namespace n on n.oid = t.relnamespace
            join pg_type y on y.oid = a.atttypid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where t.relkind in ('r', 'p')
                and t.oid >= 16384
                and a.attnum > 0
                and not a.attisdropped
                and a.attislocal
            """;

    static final String DEFAULTS = """
            select
                'pg_attrdef'::regclass::oid as class_id, d.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, a.attnum as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, a.attname) as name,
                pg_get_expr(d.adbin, d.adrelid) as definition,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(a.attname) as fact_column
            from pg_attrdef d
            join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
            join pg_class t on t.oid = a.attrelid
            join pg_namespace n on n.oid = t.relnamespace
            where a.attgenerated = '' and t.relkind in ('r', 'p')
            """;

    /** Says NOT VALID itself; PostgreSQL 18 lists NOT NULL here too, which the columns already say. */
    static final String CONSTRAINTS = """
            select
                'pg_constraint'::regclass::oid as class_id, c.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, c.conname) as name,
                pg_get_constraintdef(c.oid) as definition,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(c.conname) as fact_constraint,
                c.contype as fact_type,
                case when c.contype in ('p', 'u', 'x') then format('%I.%I', n.nspname, c.conname) end as fact_slot
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_namespace n on n.oid = t.relnamespace
            where c.contype in ('p', 'u', 'f', 'c', 'x')
            """;

    static final String INDEXES = """
            select
                'pg_class'::regclass::oid as class_id, x.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, x.relname) as name,
                pg_get_indexdef(i.indexrelid) as definition,
                not i.indisvalid as invalid,
                format('%I.%I', n.nspname, x.relname) as fact_slot
            from pg_index i
            join pg_class x on x.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = x.relnamespace
            where x.oid >= 16384
                and i.indexrelid not in (select conindid from pg_constraint where contype in ('p', 'u', 'x'))
            """;

    /** Without those of identity columns, which are part of their columns. */
    static final String SEQUENCES = """
            select
                'pg_class'::regclass::oid as class_id, s.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, s.relname) as name,
                format_type(q.seqtypid, null) as definition,
                q.seqstart as start,
                q.seqincrement as increment,
                q.seqmin as minvalue,
                q.seqmax as maxvalue,
                q.seqcache as cache,
                q.seqcycle as cycle,
                s.relpersistence = 'u' as unlogged,
                format('%I.%I', n.nspname, s.relname) as fact_slot
            from pg_sequence q
            join pg_class s on s.oid = q.seqrelid
            join pg_namespace n on n.oid = s.relnamespace
            where s.oid not in (
                select objid
                from pg_depend
                where classid = 'pg_class'::regclass and refclassid = 'pg_class'::regclass and deptype = 'i'
            )
            """;

    static final String SEQUENCE_OWNERS = """
            select
                null::oid as class_id, null::oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, s.oid as parent_id, 0 as parent_sub,
                'pg_class'::regclass::oid as also_class, d.refobjid as also_id, d.refobjsubid as also_sub,
                format('%I.%I', n.nspname, s.relname) as name,
                format('%s.%I', d.refobjid::regclass, a.attname) as definition
            from pg_class s
            join pg_namespace n on n.oid = s.relnamespace
            join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid
                and d.refclassid = 'pg_class'::regclass and d.deptype = 'a'
            join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where s.relkind = 'S'
            """;

    private RelationQueries() {}
}
