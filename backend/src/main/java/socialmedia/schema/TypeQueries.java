package socialmedia.schema;

/** Catalog queries for types of the user's own. */
final class TypeQueries {

    static final String ENUMS = """
            select
                'pg_type'::regclass::oid as class_id, y.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, y.typname) as name,
                format('%I.%I', n.nspname, y.typname) as fact_slot,
                'enum (' || (
                    select coalesce(string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder), '')
                    from pg_enum e
                    where e.enumtypid = y.oid
                ) || ')' as definition
            from pg_type y
            join pg_namespace n on n.oid = y.typnamespace
            where y.typtype = 'e'
            """;

    static final String DOMAINS = """
            select
                'pg_type'::regclass::oid as class_id, y.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, y.typname) as name,
                format('%I.%I', n.nspname, y.typname) as fact_slot,
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
            where y.typtype = 'd'
            """;

    static final String COMPOSITE_TYPES = """
            select
                'pg_class'::regclass::oid as class_id, t.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, t.relname) as name,
                format('%I.%I', n.nspname, t.relname) as fact_slot,
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
            where t.relkind = 'c'
            """;

    private TypeQueries() {}
}
