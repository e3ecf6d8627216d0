package socialmedia.migration;

import java.sql.SQLException;
import java.util.function.Consumer;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.migration.history.AppliedRevisions;

/** Takes the console's own schema out of a database; the application's tables and Flyway's history stay. */
public final class Uninstallation {

    private final Migrations migrations;

    public Uninstallation(Migrations migrations) {
        this.migrations = migrations;
    }

    /**
     * What goes with the schema.
     *
     * @param installed whether it is there at all
     * @param actions of the journal, which cannot be undone any more
     * @param events of migrations, with the scripts stored in them
     */
    public record Contents(boolean installed, long actions, long events) {}

    /**
     * What would go; nothing is changed.
     *
     * @throws OperatorFailure (refused) while suspended users or kept data are in it, (unavailable) in the middle of a step
     */
    public Contents contents() {
        try (MigrationSession session = MigrationSession.open(migrations.connections())) {
            return removable(session);
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    /** Drops it, under the migration lock and in one transaction; the same refusals, looked for again. */
    public Contents run(RunOptions options, Consumer<String> notes) {
        try (MigrationSession session = MigrationSession.open(migrations.connections())) {
            Preconditions.requireWritable(session);
            new MigrationLock(session).take(options.waiting(), notes);
            Contents[] gone = new Contents[1];
            session.inTransaction(() -> {
                session.execute(
                        "set local lock_timeout = '" + options.lockTimeout().toMillis() + "ms'");
                for (String table : new String[] {"suspended_user", "kept_data"}) {
                    if (isThere(session, table)) {
                        session.execute("lock table admin_shell." + table + " in access exclusive mode");
                    }
                }
                gone[0] = removable(session);
                session.execute("drop schema if exists admin_shell cascade");
            });
            return gone[0];
        } catch (SQLException e) {
            throw Migrations.unreadable(e);
        }
    }

    private Contents removable(MigrationSession session) throws SQLException {
        if (!session.ask("select to_regnamespace('admin_shell') is not null")) {
            return new Contents(false, 0, 0);
        }
        long suspended = count(session, "suspended_user", "");
        if (suspended > 0) {
            throw new OperatorFailure(
                    Kind.REFUSED,
                    suspended + (suspended == 1 ? " user is" : " users are")
                            + " suspended, and their password hashes are in the schema admin_shell",
                    "`user unsuspend` gives them back first");
        }
        long kept = count(session, "kept_data", " where ended_at is null");
        if (kept > 0) {
            throw new OperatorFailure(
                    Kind.REFUSED,
                    "data that a downgrade set aside is in the schema admin_shell (`kept list`)",
                    "`upgrade` puts it back, `kept drop` lets it go");
        }
        if (isThere(session, "migration_event")
                && AppliedRevisions.read(session.connection()).interruption() != null) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "a step was interrupted, and only the schema admin_shell knows where",
                    "`upgrade` goes on with it, `downgrade` takes it back");
        }
        return new Contents(true, count(session, "action", ""), count(session, "migration_event", ""));
    }

    private static boolean isThere(MigrationSession session, String table) throws SQLException {
        return session.ask("select to_regclass('admin_shell." + table + "') is not null");
    }

    private static long count(MigrationSession session, String table, String where) throws SQLException {
        if (!isThere(session, table)) {
            return 0;
        }
        String count = session.text("select count(*) from admin_shell." + table + where);
        return count == null ? 0 : Long.parseLong(count);
    }
}
