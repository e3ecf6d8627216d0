package socialmedia.schema;

/** Catalog queries for what is rare, and for what is counted only, so that it is not overlooked. */
final class OtherQueries {

    /** Columns that came with later versions are read by way of JSON. */
    static final String COLLATIONS = """
            select
                'pg_collation'::regclass::oid as class_id, c.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, c.collname) as name,
                format(
                    'create collation %I.%I (%s)',
                    n.nspname,
                    c.collname,
                    concat_ws(
                        ', ',
                        'provider = ' || case c.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end,
                        case
                            when c.collprovider <> 'c'
                                then 'locale = ' || quote_literal(
                                    coalesce(j.row ->> 'colllocale', j.row ->> 'colliculocale', c.collcollate)
                                )
                            else format('lc_collate = %L, lc_ctype = %L', c.collcollate, c.collctype)
                        end,
                        'rules = ' || quote_literal(j.row ->> 'collicurules'),
                        case when not c.collisdeterministic then 'deterministic = false' end
                    )
                ) as definition,
                format('drop collation %I.%I', n.nspname, c.collname) as fact_drop
            from pg_collation c
            join pg_namespace n on n.oid = c.collnamespace
            cross join lateral (select to_jsonb(c) as row) j
            where c.oid >= 16384
            """;

    static final String CONVERSIONS = """
            select
                'pg_conversion'::regclass::oid as class_id, c.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, c.conname) as name,
                format(
                    'create%s conversion %I.%I for %L to %L from %s',
                    case when c.condefault then ' default' end,
                    n.nspname,
                    c.conname,
                    pg_encoding_to_char(c.conforencoding),
                    pg_encoding_to_char(c.contoencoding),
                    c.conproc::regproc
                ) as definition,
                format('drop conversion %I.%I', n.nspname, c.conname) as fact_drop
            from pg_conversion c
            join pg_namespace n on n.oid = c.connamespace
            where c.oid >= 16384
            """;

    static final String LANGUAGES = """
            select
                'pg_language'::regclass::oid as class_id, l.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                quote_ident(l.lanname) as name,
                concat_ws(
                    ' ',
                    'create',
                    case when l.lanpltrusted then 'trusted' end,
                    format('language %I', l.lanname),
                    'handler ' || nullif(l.lanplcallfoid, 0)::regproc,
                    'inline ' || nullif(l.laninline, 0)::regproc,
                    'validator ' || nullif(l.lanvalidator, 0)::regproc
                ) as definition,
                format('drop language %I', l.lanname) as fact_drop
            from pg_language l
            where l.oid >= 16384
            """;

    static final String ACCESS_METHODS = """
            select
                'pg_am'::regclass::oid as class_id, a.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                quote_ident(a.amname) as name,
                format(
                    'create access method %I type %s handler %s',
                    a.amname,
                    case a.amtype when 't' then 'table' else 'index' end,
                    a.amhandler::regproc
                ) as definition,
                format('drop access method %I', a.amname) as fact_drop
            from pg_am a
            where a.oid >= 16384
            """;

    /** What there are no statements for: it is compared as far as it can be told, and said where it differs. */
    static final String OTHERS = """
            select
                o.class_id, o.object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                i.type || ' ' || i.identity as name,
                o.definition
            from (
                select
                    'pg_type'::regclass::oid as class_id,
                    y.oid as object_id,
                    case
                        when not y.typisdefined then 'shell'
                        else concat_ws(
                            ', ', y.typinput, y.typoutput, y.typreceive, y.typsend, y.typmodin, y.typmodout, y.typanalyze,
                            y.typlen, y.typbyval, y.typalign, y.typstorage, y.typcategory, y.typispreferred, y.typdelim,
                            y.typdefault
                        )
                    end as definition
                from pg_type y
                where y.oid >= 16384
                    and (y.typtype = 'p' or y.typtype = 'b' and not exists (
                        select from pg_type e where e.typarray = y.oid
                    ))
                union all
                select 'pg_class'::regclass, t.oid, 'foreign table with parents'
                from pg_class t
                where t.relkind = 'f' and t.oid in (select inhrelid from pg_inherits)
                union all
                select 'pg_class'::regclass, t.oid, t.relkind::text
                from pg_class t
                where t.oid >= 16384 and t.relkind not in ('r', 'p', 'v', 'm', 'c', 'i', 'I', 'S', 't', 'f')
                union all
                select 'pg_proc'::regclass, p.oid, p.prokind::text
                from pg_proc p
                where p.oid >= 16384 and p.prokind not in ('f', 'p', 'w', 'a')
                union all
                select 'pg_subscription'::regclass, s.oid, null
                from pg_subscription s
                join pg_database d on d.oid = s.subdbid
                where d.datname = current_database()
            ) o
            cross join lateral pg_identify_object(o.class_id, o.object_id, 0) i
            union all
            select
                null, null, 0, null, null, 0,
                concat_ws(' ', 'security label for', l.provider, 'on', i.type, i.identity),
                l.label
            from pg_seclabel l
            cross join lateral pg_identify_object(l.classoid, l.objoid, l.objsubid) i
            union all
            select null, null, 0, null, null, 0, format('tablespace of %s', c.oid::regclass), quote_ident(s.spcname)
            from pg_class c
            join pg_tablespace s on s.oid = c.reltablespace
            where c.oid >= 16384
                and c.relkind in ('r', 'p', 'm', 'i', 'I')
                and c.relnamespace::regnamespace::text not in ('admin_shell', 'pg_toast')
            union all
            select null, null, 0, null, null, 0, 'lack of schema public', null
            where not exists (select from pg_namespace where nspname = 'public')
            """;

    private OtherQueries() {}
}
