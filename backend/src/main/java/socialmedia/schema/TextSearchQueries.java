package socialmedia.schema;

/** Catalog queries for text search; each gives the statements that make and drop an object. */
final class TextSearchQueries {

    static final String PARSERS = """
            select
                'pg_ts_parser'::regclass::oid as class_id, p.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, p.prsname) as name,
                format(
                    'create text search parser %I.%I (%s)',
                    n.nspname,
                    p.prsname,
                    concat_ws(
                        ', ',
                        'start = ' || p.prsstart::regproc,
                        'gettoken = ' || p.prstoken::regproc,
                        'end = ' || p.prsend::regproc,
                        'headline = ' || nullif(p.prsheadline, 0)::regproc,
                        'lextypes = ' || p.prslextype::regproc
                    )
                ) as definition,
                format('drop text search parser %I.%I', n.nspname, p.prsname) as fact_drop
            from pg_ts_parser p
            join pg_namespace n on n.oid = p.prsnamespace
            where p.oid >= 16384
            """;

    static final String TEMPLATES = """
            select
                'pg_ts_template'::regclass::oid as class_id, t.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, t.tmplname) as name,
                format(
                    'create text search template %I.%I (%s)',
                    n.nspname,
                    t.tmplname,
                    concat_ws(
                        ', ', 'init = ' || nullif(t.tmplinit, 0)::regproc, 'lexize = ' || t.tmpllexize::regproc
                    )
                ) as definition,
                format('drop text search template %I.%I', n.nspname, t.tmplname) as fact_drop
            from pg_ts_template t
            join pg_namespace n on n.oid = t.tmplnamespace
            where t.oid >= 16384
            """;

    static final String DICTIONARIES = """
            select
                'pg_ts_dict'::regclass::oid as class_id, d.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, d.dictname) as name,
                format(
                    'create text search dictionary %I.%I (%s)',
                    n.nspname,
                    d.dictname,
                    concat_ws(', ', format('template = %I.%I', k.nspname, t.tmplname), d.dictinitoption)
                ) as definition,
                format('drop text search dictionary %I.%I', n.nspname, d.dictname) as fact_drop
            from pg_ts_dict d
            join pg_namespace n on n.oid = d.dictnamespace
            join pg_ts_template t on t.oid = d.dicttemplate
            join pg_namespace k on k.oid = t.tmplnamespace
            where d.oid >= 16384
            """;

    static final String CONFIGURATIONS = """
            select
                'pg_ts_config'::regclass::oid as class_id, c.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, c.cfgname) as name,
                format(
                    'create text search configuration %I.%I (parser = %I.%I)', n.nspname, c.cfgname, k.nspname, p.prsname
                ) as definition,
                format('drop text search configuration %I.%I', n.nspname, c.cfgname) as fact_drop
            from pg_ts_config c
            join pg_namespace n on n.oid = c.cfgnamespace
            join pg_ts_parser p on p.oid = c.cfgparser
            join pg_namespace k on k.oid = p.prsnamespace
            where c.oid >= 16384
            """;

    /** Which dictionaries a configuration asks, for one type of token. */
    static final String MAPPINGS = """
            select
                null::oid as class_id, null::oid as object_id, 0 as sub_id,
                'pg_ts_config'::regclass::oid as parent_class, c.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, c.cfgname, t.alias) as name,
                format(
                    'alter text search configuration %I.%I add mapping for %I with %s',
                    n.nspname,
                    c.cfgname,
                    t.alias,
                    m.dictionaries
                ) as definition,
                format(
                    'alter text search configuration %I.%I drop mapping for %I', n.nspname, c.cfgname, t.alias
                ) as fact_drop
            from pg_ts_config c
            join pg_namespace n on n.oid = c.cfgnamespace
            cross join lateral ts_token_type(c.cfgparser) t
            cross join lateral (
                select string_agg(format('%I.%I', k.nspname, d.dictname), ', ' order by x.mapseqno) as dictionaries
                from pg_ts_config_map x
                join pg_ts_dict d on d.oid = x.mapdict
                join pg_namespace k on k.oid = d.dictnamespace
                where x.mapcfg = c.oid and x.maptokentype = t.tokid
            ) m
            where c.oid >= 16384 and m.dictionaries is not null
            """;

    private TextSearchQueries() {}
}
