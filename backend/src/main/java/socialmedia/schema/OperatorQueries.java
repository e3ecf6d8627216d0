package socialmedia.schema;

/** Catalog queries for operators, what makes indexes of them, casts and transforms; each gives the statements that make and drop it. */
final class OperatorQueries {

    static final String OPERATORS = """
            select
                'pg_operator'::regclass::oid as class_id, o.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                s.name,
                format(
                    'create operator %I.%s (%s)',
                    n.nspname,
                    o.oprname,
                    concat_ws(
                        ', ',
                        'function = ' || o.oprcode::regproc,
                        'leftarg = ' || format_type(nullif(o.oprleft, 0), null),
                        'rightarg = ' || format_type(nullif(o.oprright, 0), null),
                        (
                            select format('commutator = operator(%I.%s)', k.nspname, c.oprname)
                            from pg_operator c
                            join pg_namespace k on k.oid = c.oprnamespace
                            where c.oid = o.oprcom
                        ),
                        (
                            select format('negator = operator(%I.%s)', k.nspname, c.oprname)
                            from pg_operator c
                            join pg_namespace k on k.oid = c.oprnamespace
                            where c.oid = o.oprnegate
                        ),
                        'restrict = ' || nullif(o.oprrest, 0)::regproc,
                        'join = ' || nullif(o.oprjoin, 0)::regproc,
                        case when o.oprcanhash then 'hashes' end,
                        case when o.oprcanmerge then 'merges' end
                    )
                ) as definition,
                'drop operator ' || s.name as fact_drop
            from pg_operator o
            join pg_namespace n on n.oid = o.oprnamespace
            cross join lateral (
                select format(
                    '%I.%s (%s, %s)',
                    n.nspname,
                    o.oprname,
                    coalesce(format_type(nullif(o.oprleft, 0), null), 'none'),
                    coalesce(format_type(nullif(o.oprright, 0), null), 'none')
                ) as name
            ) s
            where o.oid >= 16384 and o.oprcode <> 0
            """;

    /** With the members that no class of it brings along. */
    static final String OPERATOR_FAMILIES = """
            select
                'pg_opfamily'::regclass::oid as class_id, f.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                s.name,
                'create operator family ' || s.name as definition,
                'alter operator family ' || s.name || ' add ' || m.members as further,
                'drop operator family ' || s.name as fact_drop
            from pg_opfamily f
            join pg_am a on a.oid = f.opfmethod
            join pg_namespace n on n.oid = f.opfnamespace
            cross join lateral (select format('%I.%I using %I', n.nspname, f.opfname, a.amname) as name) s
            cross join lateral (
                select string_agg(member, ', ' order by kind, number, member) as members
                from (
            """ + members("f.oid", "pg_opfamily", "f.oid") + """
                ) x
            ) m
            where f.oid >= 16384
            """;

    static final String OPERATOR_CLASSES = """
            select
                'pg_opclass'::regclass::oid as class_id, c.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                s.name,
                format(
                    'create operator class %I.%I%s for type %s using %I family %I.%I as %s',
                    n.nspname,
                    c.opcname,
                    case when c.opcdefault then ' default' end,
                    format_type(c.opcintype, null),
                    a.amname,
                    k.nspname,
                    f.opfname,
                    concat_ws(
                        ', ',
                        m.members,
                        'storage ' || format_type(
                            case when m.members is null then coalesce(nullif(c.opckeytype, 0), c.opcintype) else nullif(c.opckeytype, 0) end,
                            null
                        )
                    )
                ) as definition,
                'drop operator class ' || s.name as fact_drop
            from pg_opclass c
            join pg_opfamily f on f.oid = c.opcfamily
            join pg_am a on a.oid = c.opcmethod
            join pg_namespace n on n.oid = c.opcnamespace
            join pg_namespace k on k.oid = f.opfnamespace
            cross join lateral (select format('%I.%I using %I', n.nspname, c.opcname, a.amname) as name) s
            cross join lateral (
                select string_agg(member, ', ' order by kind, number, member) as members
                from (
            """ + members("f.oid", "pg_opclass", "c.oid") + """
                ) x
            ) m
            where c.oid >= 16384
            """;

    /** Without those that come with a range type. */
    static final String CASTS = """
            select
                'pg_cast'::regclass::oid as class_id, c.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                s.name,
                concat_ws(
                    ' ',
                    'create cast ' || s.name,
                    case c.castmethod
                        when 'f' then 'with function ' || c.castfunc::regprocedure
                        when 'i' then 'with inout'
                        else 'without function'
                    end,
                    case c.castcontext when 'a' then 'as assignment' when 'i' then 'as implicit' end
                ) as definition,
                'drop cast ' || s.name as fact_drop
            from pg_cast c
            cross join lateral (
                select format('(%s as %s)', format_type(c.castsource, null), format_type(c.casttarget, null)) as name
            ) s
            where c.oid >= 16384
                and not exists (
                    select
                    from pg_depend d
                    where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i'
                )
            """;

    static final String TRANSFORMS = """
            select
                'pg_transform'::regclass::oid as class_id, t.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                s.name,
                format(
                    'create transform %s (%s)',
                    s.name,
                    concat_ws(
                        ', ',
                        'from sql with function ' || nullif(t.trffromsql, 0)::regprocedure,
                        'to sql with function ' || nullif(t.trftosql, 0)::regprocedure
                    )
                ) as definition,
                'drop transform ' || s.name as fact_drop
            from pg_transform t
            join pg_language l on l.oid = t.trflang
            cross join lateral (
                select format('for %s language %I', format_type(t.trftype, null), l.lanname) as name
            ) s
            where t.oid >= 16384
            """;

    private OperatorQueries() {}

    /** Operators and functions of a family that stand or fall with the family itself or one of its classes. */
    private static String members(String family, String catalog, String owner) {
        return """
                select
                    1 as kind,
                    o.amopstrategy as number,
                    format(
                        'operator %s %I.%s (%s, %s)',
                        o.amopstrategy,
                        on_.nspname,
                        op.oprname,
                        format_type(o.amoplefttype, null),
                        format_type(o.amoprighttype, null)
                    ) || coalesce(
                        (
                            select format(' for order by %I.%I', sn.nspname, sf.opfname)
                            from pg_opfamily sf
                            join pg_namespace sn on sn.oid = sf.opfnamespace
                            where sf.oid = o.amopsortfamily
                        ),
                        ''
                    ) as member
                from pg_amop o
                join pg_operator op on op.oid = o.amopopr
                join pg_namespace on_ on on_.oid = op.oprnamespace
                join pg_depend od on od.classid = 'pg_amop'::regclass and od.objid = o.oid
                    and od.refclassid = 'CATALOG'::regclass and od.refobjid = OWNER
                where o.amopfamily = FAMILY
                union all
                select
                    2,
                    p.amprocnum,
                    format(
                        'function %s (%s, %s) %s',
                        p.amprocnum,
                        format_type(p.amproclefttype, null),
                        format_type(p.amprocrighttype, null),
                        p.amproc::regprocedure
                    )
                from pg_amproc p
                join pg_depend pd on pd.classid = 'pg_amproc'::regclass and pd.objid = p.oid
                    and pd.refclassid = 'CATALOG'::regclass and pd.refobjid = OWNER
                where p.amprocfamily = FAMILY
                """.replace("CATALOG", catalog).replace("OWNER", owner).replace("FAMILY", family);
    }
}
