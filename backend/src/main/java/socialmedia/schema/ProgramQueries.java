package socialmedia.schema;

/** Catalog queries for what runs inside the database: routines, triggers, rules and policies. */
final class ProgramQueries {

    /** Functions, procedures and window functions; aggregates have no definition that PostgreSQL would write. */
    static final String ROUTINES = """
            select
                'pg_proc'::regclass::oid as class_id, p.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name,
                pg_get_functiondef(p.oid) as definition,
                case p.prokind when 'p' then 'procedure' else 'function' end as fact_word
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where p.prokind <> 'a' and p.oid >= 16384
            """;

    static final String TRIGGERS = """
            select
                'pg_trigger'::regclass::oid as class_id, g.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, g.tgname) as name,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(g.tgname) as fact_own_name,
                pg_get_triggerdef(g.oid) as definition,
                case g.tgenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' end as state
            from pg_trigger g
            join pg_class t on t.oid = g.tgrelid
            join pg_namespace n on n.oid = t.relnamespace
            where not g.tgisinternal
            """;

    /** The rule that makes a view is the view. */
    static final String RULES = """
            select
                'pg_rewrite'::regclass::oid as class_id, r.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, r.rulename) as name,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(r.rulename) as fact_own_name,
                pg_get_ruledef(r.oid) as definition,
                r.ev_enabled = 'D' as disabled
            from pg_rewrite r
            join pg_class t on t.oid = r.ev_class
            join pg_namespace n on n.oid = t.relnamespace
            where r.rulename <> '_RETURN'
            """;

    static final String POLICIES = """
            select
                'pg_policy'::regclass::oid as class_id, p.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, p.polname) as name,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(p.polname) as fact_own_name,
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
            """;

    private ProgramQueries() {}
}
