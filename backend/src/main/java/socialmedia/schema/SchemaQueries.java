package socialmedia.schema;

/** Catalog queries for schemas and what lies in none. */
final class SchemaQueries {

    static final String SCHEMAS = """
            select
                'pg_namespace'::regclass::oid as class_id, n.oid as object_id, 0 as sub_id,
                null::oid as parent_class, null::oid as parent_id, 0 as parent_sub,
                quote_ident(n.nspname) as name
            from pg_namespace n
            where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'admin_shell')
            """;

    private SchemaQueries() {}
}
