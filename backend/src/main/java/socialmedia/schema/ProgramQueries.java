package socialmedia.schema;

/** Catalog queries for what hangs on tables and views and acts by itself: triggers, rules and policies. */
final class ProgramQueries {

    static final String TRIGGERS = """
            select
                'pg_trigger'::regclass::oid as class_id, g.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, g.tgname) as name,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(g.tgname) as fact_own_name,
                pg_get_triggerdef(g.oid) as definition,
                case g.tgenabled when 'D' then 'disable' when 'R' then 'enable replica' when 'A' then 'enable always' end
                    as state
            from pg_trigger g
            join pg_class t on t.oid = g.tgrelid
            join pg_namespace n on n.oid = t.relnamespace
            where not g.tgisinternal and g.tgparentid = 0
            """;

    /** A partition's trigger that is not in the state of the one that it comes from. */
    static final String PARTITION_TRIGGERS = """
            select
                null::oid as class_id, null::oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                'pg_trigger'::regclass::oid as also_class, u.oid as also_id, 0 as also_sub,
                format('%I.%I.%I', n.nspname, t.relname, g.tgname) as name,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(g.tgname) as fact_own_name,
                case g.tgenabled
                    when 'D' then 'disable' when 'R' then 'enable replica' when 'A' then 'enable always' else 'enable'
                end as definition,
                case u.tgenabled
                    when 'D' then 'disable' when 'R' then 'enable replica' when 'A' then 'enable always' else 'enable'
                end as fact_inherited
            from pg_trigger g
            join pg_trigger u on u.oid = g.tgparentid
            join pg_class t on t.oid = g.tgrelid
            join pg_namespace n on n.oid = t.relnamespace
            where g.tgenabled <> u.tgenabled and g.tgconstraint = 0
            """;

    /** The rule that makes a view is the view. */
    static final String RULES = """
            select
                'pg_rewrite'::regclass::oid as class_id, r.oid as object_id, 0 as sub_id,
                'pg_class'::regclass::oid as parent_class, t.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, t.relname, r.rulename) as name,
                format('%I.%I', n.nspname, t.relname) as fact_table,
                quote_ident(r.rulename) as fact_own_name,
                rtrim(pg_get_ruledef(r.oid), ';') as definition,
                case r.ev_enabled when 'D' then 'disable' when 'R' then 'enable replica' when 'A' then 'enable always' end
                    as state
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
                    end
                ) as definition,
                (
                    select string_agg(r.name, ', ' order by r.name)
                    from (
                        select case role when 0 then 'public' else role::regrole::text end as name
                        from unnest(p.polroles) as role
                    ) r
                ) as to,
                pg_get_expr(p.polqual, p.polrelid) as using,
                pg_get_expr(p.polwithcheck, p.polrelid) as with_check
            from pg_policy p
            join pg_class t on t.oid = p.polrelid
            join pg_namespace n on n.oid = t.relnamespace
            """;

    private ProgramQueries() {}
}
