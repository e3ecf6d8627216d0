package socialmedia.schema;

/** Catalog queries for what hangs together; objects of the user's own have numbers from 16384 on (FirstNormalObjectId). */
final class DependencyQueries {

    static final String EXTENSION_MEMBERS = """
            select classid as class_id, objid as object_id
            from pg_depend
            where deptype = 'e'
            """;

    /** Objects that PostgreSQL keeps for another: rules of views, indexes of constraints, row types, array types. */
    static final String ALIASES = """
            select
                'pg_rewrite'::regclass::oid as class_id, r.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as of_class, r.ev_class as of_id, 0 as of_sub
            from pg_rewrite r
            where r.rulename = '_RETURN' and r.ev_class >= 16384
            union all
            select 'pg_class'::regclass, c.conindid, 0, 'pg_constraint'::regclass, c.oid, 0
            from pg_constraint c
            where c.contype in ('p', 'u', 'x') and c.conindid <> 0
            union all
            select 'pg_type'::regclass, y.oid, 0, 'pg_class'::regclass, y.typrelid, 0
            from pg_type y
            where y.typrelid >= 16384
            union all
            select
                'pg_type'::regclass, y.typarray, 0,
                case when y.typrelid <> 0 then 'pg_class'::regclass else 'pg_type'::regclass end,
                case when y.typrelid <> 0 then y.typrelid else y.oid end,
                0
            from pg_type y
            where y.typarray >= 16384
            union all
            select 'pg_type'::regclass, r.rngmultitypid, 0, 'pg_type'::regclass, r.rngtypid, 0
            from pg_range r
            where r.rngmultitypid >= 16384
            union all
            select 'pg_type'::regclass, m.typarray, 0, 'pg_type'::regclass, r.rngtypid, 0
            from pg_range r
            join pg_type m on m.oid = r.rngmultitypid
            where m.typarray >= 16384
            union all
            select d.classid, d.objid, 0, d.refclassid, d.refobjid, 0
            from pg_depend d
            where d.deptype in ('i', 'a')
                and (
                    d.deptype = 'i' and d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_type'::regclass
                    or d.classid in ('pg_amop'::regclass, 'pg_amproc'::regclass)
                        and d.refclassid in ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
                )
            union all
            select 'pg_attrdef'::regclass, d.oid, 0, 'pg_class'::regclass, d.adrelid, d.adnum
            from pg_attrdef d
            join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
            where a.attgenerated <> ''
            union all
            select 'pg_class'::regclass, d.objid, 0, d.refclassid, d.refobjid, d.refobjsubid
            from pg_depend d
            join pg_class s on s.oid = d.objid and s.relkind = 'S'
            where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'i'
            """;

    /** What an extension brought along stands for it, once nothing more is looked for that hangs on such an object. */
    static final String EXTENSION_ALIASES = """
            select
                d.classid as class_id, d.objid as object_id, 0 as sub_id,
                d.refclassid as of_class, d.refobjid as of_id, 0 as of_sub
            from pg_depend d
            where d.deptype = 'e'
            union all
            select d.classid, y.typarray, 0, d.refclassid, d.refobjid, 0
            from pg_depend d
            join pg_type y on d.classid = 'pg_type'::regclass and y.oid = d.objid
            where d.deptype = 'e' and y.typarray <> 0
            """;

    /**
     * Without a sequence's need of the column that owns it and a table's of those it inherits from, which are objects of their own, and
     * without what a partition's part needs of its table's part (deptypes P and S), which comes with it.
     */
    static final String DEPENDENCIES = """
            select
                d.classid as class_id, d.objid as object_id, d.objsubid as sub_id,
                d.refclassid as needed_class, d.refobjid as needed_id, d.refobjsubid as needed_sub
            from pg_depend d
            left join pg_class s on d.classid = 'pg_class'::regclass and s.oid = d.objid
            where d.objid >= 16384
                and d.refobjid >= 16384
                and d.deptype in ('n', 'a', 'i')
                and not (coalesce(s.relkind = 'S', false) and d.refobjsubid > 0)
                and not (
                    coalesce(s.relkind in ('r', 'p', 'f'), false)
                    and d.objsubid = 0
                    and d.refclassid = 'pg_class'::regclass
                    and d.refobjsubid = 0
                )
            union all
            select 'pg_class'::regclass, i.inhrelid, a.attnum, 'pg_class'::regclass, i.inhparent, p.attnum
            from pg_inherits i
            join pg_attribute a on a.attrelid = i.inhrelid and a.attinhcount > 0
            join pg_attribute p on p.attrelid = i.inhparent and p.attname = a.attname and p.attnum > 0
            union all
            select 'pg_index'::regclass, i.indexrelid, place, 'pg_class'::regclass, i.indexrelid, 0
            from pg_index i
            cross join generate_series(1, 2) as place
            where i.indisreplident and place = 1 or i.indisclustered and place = 2
            """;

    private DependencyQueries() {}
}
