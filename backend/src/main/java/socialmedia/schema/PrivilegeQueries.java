package socialmedia.schema;

/**
 * Catalog queries for privileges: for each role, what it has beyond what comes with an object, or does not have of that. The owner is
 * called so, for owners are not compared.
 */
final class PrivilegeQueries {

    /** A privilege on what an extension brought along goes with the extension. */
    static final String PRIVILEGES = """
            with initial as (
                select i.objoid from pg_init_privs i
            ),
            stated as (
                select
                    'pg_class'::regclass as class_id, c.oid as object_id, 0 as sub_id,
                    case c.relkind when 'S' then 'sequence' else 'table' end as word,
                    c.oid::regclass::text as identity,
                    null as field,
                    c.relacl as acl,
                    acldefault(case c.relkind when 'S' then 's'::"char" else 'r'::"char" end, c.relowner) as base,
                    c.relowner as owner
                from pg_class c
                where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                    and c.relnamespace <> 'information_schema'::regnamespace
                    and (c.relacl is not null or c.oid in (select objoid from initial))
                union all
                select
                    'pg_class'::regclass, c.oid, a.attnum, 'table', c.oid::regclass::text, quote_ident(a.attname),
                    a.attacl, acldefault('c', c.relowner), c.relowner
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid
                where a.attacl is not null and not a.attisdropped
                union all
                select
                    'pg_proc'::regclass, p.oid, 0, 'routine', p.oid::regprocedure::text, null,
                    p.proacl, acldefault('f', p.proowner), p.proowner
                from pg_proc p
                where p.proacl is not null or p.oid in (select objoid from initial)
                union all
                select
                    'pg_type'::regclass, y.oid, 0, 'type', y.oid::regtype::text, null,
                    y.typacl, acldefault('T', y.typowner), y.typowner
                from pg_type y
                where y.typacl is not null or y.oid in (select objoid from initial)
                union all
                select
                    'pg_namespace'::regclass, n.oid, 0, 'schema', quote_ident(n.nspname), null,
                    n.nspacl,
                    acldefault('n', n.nspowner) || case
                        when n.nspname = 'public' then array[
                            makeaclitem(0, n.nspowner, 'USAGE', false),
                            makeaclitem(
                                0,
                                n.nspowner,
                                case when current_setting('server_version_num')::integer < 150000 then 'CREATE' else 'USAGE' end,
                                false
                            )
                        ]
                        else '{}'
                    end,
                    n.nspowner
                from pg_namespace n
                union all
                select
                    'pg_language'::regclass, l.oid, 0, 'language', quote_ident(l.lanname), null,
                    l.lanacl, acldefault('l', l.lanowner), l.lanowner
                from pg_language l
                union all
                select
                    'pg_foreign_data_wrapper'::regclass, w.oid, 0, 'foreign data wrapper', quote_ident(w.fdwname), null,
                    w.fdwacl, acldefault('F', w.fdwowner), w.fdwowner
                from pg_foreign_data_wrapper w
                union all
                select
                    'pg_foreign_server'::regclass, s.oid, 0, 'foreign server', quote_ident(s.srvname), null,
                    s.srvacl, acldefault('S', s.srvowner), s.srvowner
                from pg_foreign_server s
            )
            select
                null::oid as class_id, null::oid as object_id, 0 as sub_id,
                case
                    when s.object_id < 16384 and s.word <> 'schema' then null
                    else coalesce(e.refclassid, s.class_id::oid)
                end as parent_class,
                case
                    when s.object_id < 16384 and s.word <> 'schema' then null
                    else coalesce(e.refobjid, s.object_id)
                end as parent_id,
                case when e.refobjid is null then s.sub_id else 0 end as parent_sub,
                format(
                    'on %s %s%s %sto %s', s.word, s.identity, '.' || s.field, 'via ' || g.grantor::regrole || ' ', g.name
                ) as name,
                coalesce(g.privileges, 'none') as definition,
                g.options as with_grant_option,
                coalesce(g.base_privileges, 'none') as fact_initial_definition,
                g.base_options as fact_initial_with_grant_option,
                s.word || ' ' || s.identity as fact_on,
                g.name as fact_role,
                g.grantor::regrole::text as fact_via,
                ' (' || s.field || ')' as fact_field,
                case g.name when 'owner' then 'current_user' else g.name end as fact_to
            from stated s
            left join pg_init_privs i
                on i.classoid = s.class_id and i.objoid = s.object_id and i.objsubid = s.sub_id
            left join pg_depend e
                on e.classid = s.class_id and e.objid = s.object_id and e.deptype = 'e'
            cross join lateral (
                select
                    case x.grantee
                        when 0 then 'public'
                        when s.owner then 'owner'
                        else x.grantee::regrole::text
                    end as name,
                    x.grantor,
                    string_agg(distinct lower(x.privilege_type), ', ') filter (where x.is_now) as privileges,
                    string_agg(distinct lower(x.privilege_type), ', ') filter (where x.is_now and x.is_grantable) as options,
                    string_agg(distinct lower(x.privilege_type), ', ') filter (where not x.is_now) as base_privileges,
                    string_agg(distinct lower(x.privilege_type), ', ')
                        filter (where not x.is_now and x.is_grantable) as base_options
                from (
                    select true as is_now, nullif(a.grantor, s.owner) as grantor, a.grantee, a.privilege_type, a.is_grantable
                    from aclexplode(coalesce(s.acl, s.base)) a
                    union all
                    select false, null, b.grantee, b.privilege_type, b.is_grantable
                    from aclexplode(case when s.identity = 'public' and s.word = 'schema' then s.base else coalesce(i.initprivs, s.base) end) b
                ) x
                group by x.grantee, x.grantor
            ) g
            where (s.acl is distinct from i.initprivs or s.word = 'schema')
                and (s.acl is not null or i.initprivs is not null)
                and (g.privileges is distinct from g.base_privileges or g.options is distinct from g.base_options)
            """;

    /** What a role gives away with each object that it will make; for all schemas, or beyond that for one. */
    static final String DEFAULT_PRIVILEGES = """
            select
                null::oid as class_id, null::oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                concat_ws(
                    ' ',
                    'on ' || w.word,
                    'in schema ' || quote_ident(n.nspname),
                    'of ' || r.name,
                    'to ' || g.name
                ) as name,
                coalesce(g.privileges, 'none') as definition,
                g.options as with_grant_option,
                coalesce(g.base_privileges, 'none') as fact_initial_definition,
                g.base_options as fact_initial_with_grant_option,
                concat_ws(
                    ' ',
                    case when r.name <> 'the current role' then 'for role ' || r.name end,
                    'in schema ' || quote_ident(n.nspname)
                ) as fact_scope,
                w.word as fact_on,
                quote_ident(n.nspname) as fact_schema,
                r.name = 'the current role' as fact_own,
                g.name as fact_role,
                case g.name when 'owner' then 'current_user' else g.name end as fact_to
            from pg_default_acl d
            left join pg_namespace n on n.oid = d.defaclnamespace
            cross join lateral (
                select case d.defaclobjtype
                    when 'r' then 'tables'
                    when 'S' then 'sequences'
                    when 'f' then 'functions'
                    when 'T' then 'types'
                    when 'n' then 'schemas'
                    else 'large objects'
                end as word
            ) w
            cross join lateral (
                select case d.defaclrole::regrole::text
                    when quote_ident(current_user) then 'the current role'
                    else d.defaclrole::regrole::text
                end as name
            ) r
            cross join lateral (
                select
                    case x.grantee
                        when 0 then 'public'
                        when d.defaclrole then 'owner'
                        else x.grantee::regrole::text
                    end as name,
                    string_agg(distinct lower(x.privilege_type), ', ') filter (where x.is_now) as privileges,
                    string_agg(distinct lower(x.privilege_type), ', ') filter (where x.is_now and x.is_grantable) as options,
                    string_agg(distinct lower(x.privilege_type), ', ') filter (where not x.is_now) as base_privileges,
                    string_agg(distinct lower(x.privilege_type), ', ')
                        filter (where not x.is_now and x.is_grantable) as base_options
                from (
                    select true as is_now, a.* from aclexplode(d.defaclacl) a
                    union all
                    select false, b.*
                    from aclexplode(
                        acldefault(case d.defaclobjtype when 'S' then 's'::"char" else d.defaclobjtype end, d.defaclrole)
                    ) b
                    where d.defaclnamespace = 0
                ) x
                group by x.grantee
            ) g
            where g.privileges is distinct from g.base_privileges or g.options is distinct from g.base_options
            """;

    private PrivilegeQueries() {}
}
