package socialmedia.schema;

/** Catalog queries for foreign data; each gives the statements that make and drop an object. */
final class ForeignQueries {

    static final String WRAPPERS = """
            select
                'pg_foreign_data_wrapper'::regclass::oid as class_id, w.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                quote_ident(w.fdwname) as name,
                concat_ws(
                    ' ',
                    format('create foreign data wrapper %I', w.fdwname),
                    'handler ' || nullif(w.fdwhandler, 0)::regproc,
                    'validator ' || nullif(w.fdwvalidator, 0)::regproc,
                    (
                        select 'options (' || string_agg(format('%I %L', option_name, option_value), ', ') || ')'
                        from pg_options_to_table(w.fdwoptions)
                    )
                ) as definition,
                format('drop foreign data wrapper %I', w.fdwname) as fact_drop
            from pg_foreign_data_wrapper w
            where w.oid >= 16384
            """;

    static final String SERVERS = """
            select
                'pg_foreign_server'::regclass::oid as class_id, s.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                quote_ident(s.srvname) as name,
                concat_ws(
                    ' ',
                    format('create server %I', s.srvname),
                    'type ' || quote_literal(s.srvtype),
                    'version ' || quote_literal(s.srvversion),
                    format('foreign data wrapper %I', w.fdwname),
                    (
                        select 'options (' || string_agg(format('%I %L', option_name, option_value), ', ') || ')'
                        from pg_options_to_table(s.srvoptions)
                    )
                ) as definition,
                format('drop server %I', s.srvname) as fact_drop
            from pg_foreign_server s
            join pg_foreign_data_wrapper w on w.oid = s.srvfdw
            """;

    /** A server that is dropped does not take them along. */
    static final String USER_MAPPINGS = """
            select
                'pg_user_mapping'::regclass::oid as class_id, m.umid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                'pg_foreign_server'::regclass::oid as also_class, m.srvid as also_id, 0 as also_sub,
                u.name,
                concat_ws(
                    ' ',
                    'create user mapping ' || u.name,
                    (
                        select 'options (' || string_agg(format('%I %L', option_name, option_value), ', ') || ')'
                        from pg_options_to_table(m.umoptions)
                    )
                ) as definition,
                'drop user mapping ' || u.name as fact_drop
            from pg_user_mappings m
            cross join lateral (
                select format(
                    'for %s server %I', case m.umuser when 0 then 'public' else m.umuser::regrole::text end, m.srvname
                ) as name
            ) u
            """;

    /** One that is a table's heir or partition is not among them. */
    static final String TABLES = """
            select
                'pg_class'::regclass::oid as class_id, t.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                'pg_foreign_server'::regclass::oid as also_class, f.ftserver as also_id, 0 as also_sub,
                format('%I.%I', n.nspname, t.relname) as name,
                format('%I.%I', n.nspname, t.relname) as fact_slot,
                concat_ws(
                    ' ',
                    format('create foreign table %I.%I', n.nspname, t.relname),
                    '(' || coalesce(c.columns, '') || ')',
                    format('server %I', s.srvname),
                    (
                        select 'options (' || string_agg(format('%I %L', option_name, option_value), ', ') || ')'
                        from pg_options_to_table(f.ftoptions)
                    )
                ) as definition,
                format('drop foreign table %I.%I', n.nspname, t.relname) as fact_drop
            from pg_foreign_table f
            join pg_class t on t.oid = f.ftrelid
            join pg_namespace n on n.oid = t.relnamespace
            join pg_foreign_server s on s.oid = f.ftserver
            cross join lateral (
                select string_agg(
                    concat_ws(
                        ' ',
                        quote_ident(a.attname),
                        format_type(a.atttypid, a.atttypmod),
                        (
                            select 'options (' || string_agg(format('%I %L', option_name, option_value), ', ') || ')'
                            from pg_options_to_table(a.attfdwoptions)
                        ),
                        'collate ' || nullif(a.attcollation, y.typcollation)::regcollation,
                        case a.attgenerated
                            when '' then 'default ' || pg_get_expr(d.adbin, d.adrelid)
                            else format('generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
                        end,
                        case when a.attnotnull then 'not null' end
                    ),
                    ', ' order by a.attnum
                ) as columns
                from pg_attribute a
                join pg_type y on y.oid = a.atttypid
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            ) c
            where t.oid not in (select inhrelid from pg_inherits)
            """;

    private ForeignQueries() {}
}
