package socialmedia.schema;

/** Catalog queries for functions, procedures and aggregates, without those that PostgreSQL makes for range types. */
final class RoutineQueries {

    /** {@code fact_interface} is what CREATE OR REPLACE cannot change, {@code fact_parsed} what is not a mere string. */
    static final String ROUTINES = """
            select
                'pg_proc'::regclass::oid as class_id, p.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                p.oid::regprocedure as name,
                pg_get_functiondef(p.oid) as definition,
                case p.prokind when 'p' then 'procedure' else 'function' end as fact_word,
                concat_ws(
                    ' ',
                    p.prokind,
                    case when p.proretset then 'setof' end,
                    format_type(p.prorettype, null),
                    p.proargmodes::text,
                    p.proargnames::text,
                    (
                        select string_agg(format_type(a.type, null), ', ' order by a.position)
                        from unnest(p.proallargtypes) with ordinality as a (type, position)
                    )
                ) as fact_interface,
                p.pronargdefaults as fact_defaults,
                pg_get_function_arguments(p.oid) || coalesce(pg_get_function_sqlbody(p.oid), '') as fact_parsed
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where p.prokind <> 'a'
                and p.oid >= 16384
                and not exists (
                    select
                    from pg_depend d
                    where d.classid = 'pg_proc'::regclass
                        and d.objid = p.oid
                        and d.refclassid = 'pg_type'::regclass
                        and d.deptype = 'i'
                )
            """;

    static final String AGGREGATES = """
            select
                'pg_proc'::regclass::oid as class_id, p.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format(
                    '%I.%I(%s)',
                    n.nspname,
                    p.proname,
                    case when p.pronargs = 0 then '*' else pg_get_function_identity_arguments(p.oid) end
                ) as name,
                concat_ws(
                    ', ',
                    'sfunc = ' || a.aggtransfn::regproc,
                    'stype = ' || format_type(a.aggtranstype, null),
                    'sspace = ' || nullif(a.aggtransspace, 0),
                    'finalfunc = ' || nullif(a.aggfinalfn, 0)::regproc,
                    case when a.aggfinalextra then 'finalfunc_extra' end,
                    case
                        when a.aggfinalfn <> 0
                            and a.aggfinalmodify <> case when a.aggkind = 'n' then 'r'::"char" else 'w'::"char" end
                            then 'finalfunc_modify = ' || case a.aggfinalmodify
                                when 'r' then 'read_only' when 's' then 'shareable' else 'read_write'
                            end
                    end,
                    'combinefunc = ' || nullif(a.aggcombinefn, 0)::regproc,
                    'serialfunc = ' || nullif(a.aggserialfn, 0)::regproc,
                    'deserialfunc = ' || nullif(a.aggdeserialfn, 0)::regproc,
                    'initcond = ' || quote_literal(a.agginitval),
                    'msfunc = ' || nullif(a.aggmtransfn, 0)::regproc,
                    'minvfunc = ' || nullif(a.aggminvtransfn, 0)::regproc,
                    'mstype = ' || format_type(nullif(a.aggmtranstype, 0), null),
                    'msspace = ' || nullif(a.aggmtransspace, 0),
                    'mfinalfunc = ' || nullif(a.aggmfinalfn, 0)::regproc,
                    case when a.aggmfinalextra then 'mfinalfunc_extra' end,
                    case
                        when a.aggmfinalfn <> 0
                            and a.aggmfinalmodify <> case when a.aggkind = 'n' then 'r'::"char" else 'w'::"char" end
                            then 'mfinalfunc_modify = ' || case a.aggmfinalmodify
                                when 'r' then 'read_only' when 's' then 'shareable' else 'read_write'
                            end
                    end,
                    'minitcond = ' || quote_literal(a.aggminitval),
                    (
                        select format('sortop = operator(%I.%s)', k.nspname, o.oprname)
                        from pg_operator o
                        join pg_namespace k on k.oid = o.oprnamespace
                        where o.oid = a.aggsortop
                    ),
                    case p.proparallel when 's' then 'parallel = safe' when 'r' then 'parallel = restricted' end,
                    case when a.aggkind = 'h' then 'hypothetical' end
                ) as definition
            from pg_proc p
            join pg_aggregate a on a.aggfnoid = p.oid
            join pg_namespace n on n.oid = p.pronamespace
            where p.oid >= 16384
            """;

    private RoutineQueries() {}
}
