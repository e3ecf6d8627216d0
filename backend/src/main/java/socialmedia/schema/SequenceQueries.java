package socialmedia.schema;

/** Catalog queries for sequences. */
final class SequenceQueries {

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
                format('%s.%I', d.refobjid::regclass, a.attname) as definition,
                d.refobjid::regclass::text as fact_table
            from pg_class s
            join pg_namespace n on n.oid = s.relnamespace
            join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid
                and d.refclassid = 'pg_class'::regclass and d.deptype = 'a'
            join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where s.relkind = 'S'
            """;

    private SequenceQueries() {}
}
