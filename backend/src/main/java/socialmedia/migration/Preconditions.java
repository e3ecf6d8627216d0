package socialmedia.migration;

import java.sql.SQLException;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.history.AppliedRevisions;

/** What must hold of a database before a changing command touches it. */
final class Preconditions {

    private Preconditions() {}

    /** The server takes writes, and the history can be gone on from. */
    static void check(MigrationSession session, RevisionLine line) throws SQLException {
        AppliedRevisions applied = line.applied();
        requireWritable(session);
        if (applied.fault() != null) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    String.valueOf(applied.fault()),
                    "`repair` mends failed runs; `adopt` or `stamp --purge REV` writes the history anew");
        }
        applied.alembicDisagreement(line.catalog().alembicIds()).ifPresent(alembic -> {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "the history says " + line.display(applied.number()) + ", but alembic_version says " + alembic,
                    "Alembic or Flyway moved the database: `adopt` believes the schema and mends both");
        });
    }

    static void requireWritable(MigrationSession session) throws SQLException {
        if (session.ask("select pg_is_in_recovery()")) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE, "the server is a standby and takes no writes", "connect to the primary");
        }
        if (session.ask("select current_setting('transaction_read_only')::boolean")) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "the database is read-only for this role (default_transaction_read_only)",
                    "alter the role or the database, or connect as another role");
        }
    }

    /** A database with tables but no history belongs to somebody else, until adopted or stamped. */
    static void requireHistoryOrEmpty(MigrationSession session, AppliedRevisions applied) throws SQLException {
        if (applied.historyExists()) {
            return;
        }
        String first = session.text("""
                select format('%s', c.relname)
                from pg_catalog.pg_class c
                where c.relnamespace = 'public'::regnamespace
                  and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f', 'c')
                  and c.relname <> 'alembic_version'
                  and not exists (
                      select from pg_catalog.pg_depend d
                      where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
                order by c.relname
                limit 1""");
        if (first != null) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "the database has tables (" + first + ") but no history of revisions",
                    "`adopt` finds its revision by the schema; `stamp REV` takes your word for it");
        }
    }

    /** The rights that a step's records need, asked for before step 1. */
    static void requireRights(MigrationSession session, boolean historyExists) throws SQLException {
        String role = String.valueOf(session.text("select quote_ident(current_user)"));
        if (session.ask("select to_regnamespace('admin_shell') is null"
                + " and not has_database_privilege(current_database(), 'create')")) {
            throw refused(
                    "may not create the schema admin_shell",
                    "GRANT CREATE ON DATABASE " + session.text("select quote_ident(current_database())") + " TO "
                            + role);
        }
        if (session.ask("select to_regnamespace('admin_shell') is not null"
                + " and not has_schema_privilege(to_regnamespace('admin_shell')::oid, 'usage')")) {
            throw refused("may not use the schema admin_shell", "GRANT USAGE ON SCHEMA admin_shell TO " + role);
        }
        if (session.ask("select to_regclass('admin_shell.migration_event') is not null"
                + " and not has_table_privilege(to_regclass('admin_shell.migration_event')::oid, 'insert')")) {
            throw refused(
                    "may not write to admin_shell.migration_event",
                    "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA admin_shell TO " + role);
        }
        if (session.ask("select to_regclass('admin_shell.kept_data') is not null"
                + " and not has_table_privilege(to_regclass('admin_shell.kept_data')::oid, 'select')")) {
            throw refused(
                    "may not read admin_shell.kept_data",
                    "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA admin_shell TO " + role);
        }
        if (!historyExists && session.ask("select not has_schema_privilege('public', 'create')")) {
            throw refused("may not create tables in the schema public", "GRANT CREATE ON SCHEMA public TO " + role);
        }
        if (historyExists && session.ask("select not has_table_privilege('public.flyway_schema_history', 'insert')")) {
            throw refused(
                    "may not write to public.flyway_schema_history",
                    "GRANT SELECT, INSERT ON public.flyway_schema_history TO " + role);
        }
    }

    /** Those that setting rows aside needs beside them; the console's schema is there by then. */
    static void requireKeepingRights(MigrationSession session) throws SQLException {
        if (session.ask("""
                select not (has_schema_privilege('admin_shell', 'create')
                            and has_table_privilege('admin_shell.kept_data', 'insert')
                            and has_table_privilege('admin_shell.kept_data', 'update')
                            and has_table_privilege('admin_shell.kept_data', 'delete'))""")) {
            String role = String.valueOf(session.text("select quote_ident(current_user)"));
            throw refused(
                    "may not set rows aside in the schema admin_shell",
                    "GRANT CREATE ON SCHEMA admin_shell TO " + role
                            + "; GRANT SELECT, INSERT, UPDATE, DELETE ON admin_shell.kept_data TO " + role);
        }
    }

    private static OperatorFailure refused(String what, String grant) {
        return new OperatorFailure(Kind.UNAVAILABLE, "this role " + what, "as its owner: " + grant);
    }
}
