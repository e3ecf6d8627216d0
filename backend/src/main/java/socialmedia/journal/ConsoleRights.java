package socialmedia.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Asks for the rights that the console's own schema needs, before it is made or changed. */
final class ConsoleRights {

    private final JdbcClient database;

    ConsoleRights(JdbcClient database) {
        this.database = database;
    }

    /** @throws OperatorFailure (unavailable) with the GRANT that is missing */
    void require() {
        String grant = database.sql("""
                        select case
                            when to_regnamespace('admin_shell') is null
                                 and not has_database_privilege(current_database(), 'create')
                            then format('GRANT CREATE ON DATABASE %I TO %I', current_database(), current_user)
                            when to_regnamespace('admin_shell') is not null
                                 and not has_schema_privilege('admin_shell', 'usage')
                            then format('GRANT USAGE ON SCHEMA admin_shell TO %1$I; GRANT SELECT, INSERT, UPDATE, DELETE '
                                'ON ALL TABLES IN SCHEMA admin_shell TO %1$I; GRANT USAGE ON ALL SEQUENCES IN SCHEMA '
                                'admin_shell TO %1$I', current_user)
                            when to_regnamespace('admin_shell') is not null
                                 and not pg_has_role(
                                     (select nspowner from pg_catalog.pg_namespace where nspname = 'admin_shell'), 'usage')
                            then format('GRANT %s TO %I',
                                (select nspowner::regrole::text from pg_catalog.pg_namespace where nspname = 'admin_shell'),
                                current_user)
                        end
                        """)
                .query((row, number) -> row.getString(1) == null ? "" : row.getString(1))
                .single();
        if (!grant.isEmpty()) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "this role may not write the console's schema admin_shell",
                    "as its owner: " + grant);
        }
    }
}
