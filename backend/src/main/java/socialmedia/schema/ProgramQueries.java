package socialmedia.schema;

/** Catalog queries for what runs inside the database: routines, triggers, rules and policies. */
final class ProgramQueries {

    /** Functions, procedures and window functions; aggregates have no definition that PostgreSQL would write. */
    static final String ROUTINES = """
            select
                '' as relation,
                format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name,
                pg_get_functiondef(p.oid) as definition
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = ?
                and p.prokind <> 'a'
                and p.oid not in (select objid from pg_depend where deptype = 'e' and classid = 'pg_proc'::regclass)
            """;

    static final String TRIGGERS = """
            select
                t.relname as relation,
                format('%I.%I.%I', n.nspname, t.relname, g.tgname) as name,
                pg_get_triggerdef(g.oid)
                    || case g.tgenabled
                        when 'O' then ''
                        when 'D' then ' (disabled)'
                        when 'R' then ' (on replicas)'
                        else ' (always)'
                    end as definition
            from pg_trigger g
            join pg_class t on t.oid = g.tgrelid
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = ?
                and not g.tgisinternal
                and t.oid not in (select objid from pg_depend where deptype = 'e' and classid = 'pg_class'::regclass)
            """;

    /** The rule that makes a view is the view. */
    static final String RULES = """
            select
                t.relname as relation,
                format('%I.%I.%I', n.nspname, t.relname, r.rulename) as name,
                pg_get_ruledef(r.oid) || case r.ev_enabled when 'D' then ' (disabled)' else '' end as definition
            from pg_rewrite r
            join pg_class t on t.oid = r.ev_class
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = ?
                and r.rulename <> '_RETURN'
                and t.oid not in (select objid from pg_depend where deptype = 'e' and classid = 'pg_class'::regclass)
            """;

    static final String POLICIES = """
            select
                t.relname as relation,
                format('%I.%I.%I', n.nspname, t.relname, p.polname) as name,
                concat_ws(
                    ' ',
                    case when p.polpermissive then 'permissive' else 'restrictive' end,
                    'for ' || case p.polcmd
                        when 'r' then 'select'
                        when 'a' then 'insert'
                        when 'w' then 'update'
                        when 'd' then 'delete'
                        else 'all'
                    end,
                    'to ' || (
                        select string_agg(case role when 0 then 'public' else role::regrole::text end, ', ' order by role)
                        from unnest(p.polroles) as role
                    ),
                    'using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                    'with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'
                ) as definition
            from pg_policy p
            join pg_class t on t.oid = p.polrelid
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = ?
                and t.oid not in (select objid from pg_depend where deptype = 'e' and classid = 'pg_class'::regclass)
            """;

    private ProgramQueries() {}
}
