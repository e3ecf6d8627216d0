package socialmedia.schema;

/** Catalog queries for types of the user's own. */
final class TypeQueries {

    static final String ENUMS = """
            select
                '' as relation,
                format('%I.%I', n.nspname, y.typname) as name,
                'enum (' || (
                    select coalesce(string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder), '')
                    from pg_enum e
                    where e.enumtypid = y.oid
                ) || ')' as definition
            from pg_type y
            join pg_namespace n on n.oid = y.typnamespace
            where n.nspname = ?
                and y.typtype = 'e'
                and y.oid not in (select objid from pg_depend where deptype = 'e' and classid = 'pg_type'::regclass)
            """;

    static final String DOMAINS = """
            select
                '' as relation,
                format('%I.%I', n.nspname, y.typname) as name,
                concat_ws(
                    ' ',
                    format_type(y.typbasetype, y.typtypmod),
                    case
                        when y.typcollation <> b.typcollation then format('collate %s', y.typcollation::regcollation)
                    end,
                    case when y.typnotnull then 'not null' end,
                    'default ' || y.typdefault,
                    (
                        select string_agg(
                            format('constraint %I %s', c.conname, pg_get_constraintdef(c.oid)), ' ' order by c.conname
                        )
                        from pg_constraint c
                        where c.contypid = y.oid and c.contype = 'c'
                    )
                ) as definition
            from pg_type y
            join pg_type b on b.oid = y.typbasetype
            join pg_namespace n on n.oid = y.typnamespace
            where n.nspname = ?
                and y.typtype = 'd'
                and y.oid not in (select objid from pg_depend where deptype = 'e' and classid = 'pg_type'::regclass)
            """;

    static final String COMPOSITE_TYPES = """
            select
                '' as relation,
                format('%I.%I', n.nspname, t.relname) as name,
                '(' || (
                    select coalesce(
                        string_agg(
                            concat_ws(
                                ' ',
                                quote_ident(a.attname),
                                format_type(a.atttypid, a.atttypmod),
                                case
                                    when a.attcollation <> f.typcollation
                                        then format('collate %s', a.attcollation::regcollation)
                                end
                            ),
                            ', ' order by a.attnum
                        ),
                        ''
                    )
                    from pg_attribute a
                    join pg_type f on f.oid = a.atttypid
                    where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                ) || ')' as definition
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = ?
                and t.relkind = 'c'
                and t.reltype not in (select objid from pg_depend where deptype = 'e' and classid = 'pg_type'::regclass)
            """;

    private TypeQueries() {}
}
