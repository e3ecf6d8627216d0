package socialmedia.schema;

/** Catalog queries for types of the user's own. {@code fact_aside} is what a type is called while its successor is made. */
final class TypeQueries {

    /** Labels are one string literal a line of {@code fact_labels}; a line's end in a label is written with its code. */
    static final String ENUMS = """
            select
                'pg_type'::regclass::oid as class_id, y.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, y.typname) as name,
                format('%I.%I', n.nspname, y.typname) as fact_slot,
                format('%I', left(y.typname, 50) || '_replaced') as fact_aside_name,
                format('%I.%I', n.nspname, left(y.typname, 50) || '_replaced') as fact_aside,
                'enum (' || (
                    select coalesce(string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder), '')
                    from pg_enum e
                    where e.enumtypid = y.oid
                ) || ')' as definition,
                (
                    select coalesce(string_agg(quote_literal(e.enumlabel), chr(1) order by e.enumsortorder), '')
                    from pg_enum e
                    where e.enumtypid = y.oid
                ) as fact_labels
            from pg_type y
            join pg_namespace n on n.oid = y.typnamespace
            where y.typtype = 'e'
            """;

    /** PostgreSQL names a domain's NOT NULL from version 17 on; the name it gives itself is not told. */
    static final String DOMAINS = """
            select
                'pg_type'::regclass::oid as class_id, y.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, y.typname) as name,
                format('%I.%I', n.nspname, y.typname) as fact_slot,
                format('%I', left(y.typname, 50) || '_replaced') as fact_aside_name,
                format('%I.%I', n.nspname, left(y.typname, 50) || '_replaced') as fact_aside,
                format_type(y.typbasetype, y.typtypmod) as definition,
                case when y.typcollation <> b.typcollation then y.typcollation::regcollation end as collate,
                y.typnotnull as not_null,
                (
                    select quote_ident(c.conname)
                    from pg_constraint c
                    where c.contypid = y.oid and c.contype = 'n' and c.conname <> left(y.typname, 54) || '_not_null'
                ) as not_null_constraint,
                coalesce(pg_get_expr(y.typdefaultbin, 0), quote_literal(y.typdefault)) as default
            from pg_type y
            join pg_type b on b.oid = y.typbasetype
            join pg_namespace n on n.oid = y.typnamespace
            where y.typtype = 'd'
            """;

    static final String DOMAIN_CONSTRAINTS = """
            select
                'pg_constraint'::regclass::oid as class_id, c.oid as object_id, 0 as sub_id,
                'pg_type'::regclass::oid as parent_class, y.oid as parent_id, 0 as parent_sub,
                format('%I.%I.%I', n.nspname, y.typname, c.conname) as name,
                format('%I.%I', n.nspname, y.typname) as fact_domain,
                quote_ident(c.conname) as fact_constraint,
                regexp_replace(pg_get_constraintdef(c.oid), ' NOT VALID$', '') as definition,
                not c.convalidated as not_valid,
                not c.convalidated as fact_apart
            from pg_constraint c
            join pg_type y on y.oid = c.contypid
            join pg_namespace n on n.oid = y.typnamespace
            where c.contype = 'c'
            """;

    /** Attributes are one a line of {@code fact_attributes}, their names one a line of {@code fact_names}. */
    static final String COMPOSITE_TYPES = """
            select
                'pg_class'::regclass::oid as class_id, t.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, t.relname) as name,
                format('%I.%I', n.nspname, t.relname) as fact_slot,
                format('%I', left(t.relname, 50) || '_replaced') as fact_aside_name,
                format('%I.%I', n.nspname, left(t.relname, 50) || '_replaced') as fact_aside,
                '(' || coalesce(array_to_string(p.attributes, ', '), '') || ')' as definition,
                array_to_string(p.attributes, chr(1)) as fact_attributes,
                array_to_string(p.names, chr(1)) as fact_names
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            cross join lateral (
                select
                    array_agg(quote_ident(a.attname) order by a.attnum) as names,
                    array_agg(
                        concat_ws(
                            ' ',
                            quote_ident(a.attname),
                            format_type(a.atttypid, a.atttypmod),
                            case
                                when a.attcollation <> f.typcollation
                                    then format('collate %s', a.attcollation::regcollation)
                            end
                        )
                        order by a.attnum
                    ) as attributes
                from pg_attribute a
                join pg_type f on f.oid = a.atttypid
                where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            ) p
            where t.relkind = 'c'
            """;

    /** With what renames its functions, which keep their names when it gives up its own. */
    static final String RANGE_TYPES = """
            select
                'pg_type'::regclass::oid as class_id, y.oid as object_id, 0 as sub_id,
                'pg_namespace'::regclass::oid as parent_class, n.oid as parent_id, 0 as parent_sub,
                format('%I.%I', n.nspname, y.typname) as name,
                format('%I.%I', n.nspname, y.typname) as fact_slot,
                format('%I', left(y.typname, 50) || '_replaced') as fact_aside_name,
                format('%I.%I', n.nspname, left(y.typname, 50) || '_replaced') as fact_aside,
                concat_ws(
                    ', ',
                    'subtype = ' || format_type(r.rngsubtype, null),
                    case
                        when not o.opcdefault
                            then format('subtype_opclass = %I.%I', s.nspname, o.opcname)
                    end,
                    case when r.rngcollation <> b.typcollation then 'collation = ' || r.rngcollation::regcollation end,
                    'canonical = ' || nullif(r.rngcanonical, 0)::regproc,
                    'subtype_diff = ' || nullif(r.rngsubdiff, 0)::regproc,
                    format('multirange_type_name = %I.%I', k.nspname, m.typname)
                ) as definition,
                (
                    select string_agg(
                        format('alter function %s rename to %I', p.oid::regprocedure, left(p.proname, 50) || '_replaced'),
                        chr(1) order by p.oid
                    )
                    from pg_depend d
                    join pg_proc p on p.oid = d.objid
                    where d.classid = 'pg_proc'::regclass
                        and d.refclassid = 'pg_type'::regclass
                        and d.refobjid in (y.oid, m.oid)
                        and d.deptype = 'i'
                ) as fact_functions_aside,
                format('%I.%I', k.nspname, m.typname) as fact_multirange,
                format('%I', left(m.typname, 50) || '_replaced') as fact_multirange_aside
            from pg_range r
            join pg_type y on y.oid = r.rngtypid
            join pg_namespace n on n.oid = y.typnamespace
            join pg_type b on b.oid = r.rngsubtype
            join pg_opclass o on o.oid = r.rngsubopc
            join pg_namespace s on s.oid = o.opcnamespace
            join pg_type m on m.oid = r.rngmultitypid
            join pg_namespace k on k.oid = m.typnamespace
            where y.oid >= 16384
            """;

    private TypeQueries() {}
}
