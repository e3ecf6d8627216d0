package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What PostgreSQL's own views say of a session: its locks, and what its transaction read and wrote. */
final class ServerViews {

    private static final String LOCKS = """
            select relation::bigint as relation, mode
            from pg_catalog.pg_locks
            where pid = ? and locktype = 'relation'
                and database = (select oid from pg_catalog.pg_database where datname = current_database())
            """;

    private static final String WAITING =
            "select exists (select from pg_catalog.pg_locks where pid = ? and not granted)";

    private static final String ACTIVITY = """
            select relid::bigint as relation, seq_scan, n_tup_upd, n_tup_del
            from pg_catalog.pg_stat_xact_user_tables
            where seq_scan > 0 or n_tup_upd > 0 or n_tup_del > 0
            """;

    private ServerViews() {}

    /** Scans begun and rows written, by table: of the transaction under way, or of more, so that only differences say something. */
    record Activity(Map<Long, Long> scans, Map<Long, Long> updated, Map<Long, Long> deleted) {

        static final Activity NONE = new Activity(Map.of(), Map.of(), Map.of());

        Activity since(Activity earlier) {
            return new Activity(
                    difference(scans, earlier.scans),
                    difference(updated, earlier.updated),
                    difference(deleted, earlier.deleted));
        }

        Set<Long> written() {
            Set<Long> tables = new HashSet<>(updated.keySet());
            tables.addAll(deleted.keySet());
            return tables;
        }

        private static Map<Long, Long> difference(Map<Long, Long> now, Map<Long, Long> then) {
            Map<Long, Long> more = new HashMap<>();
            now.forEach((table, count) -> {
                long added = count - then.getOrDefault(table, 0L);
                if (added > 0) {
                    more.put(table, added);
                }
            });
            return more;
        }
    }

    static int processId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Adds the locks that a session holds or waits for to those known, the strongest of each relation. */
    static void addLocks(Connection connection, int processId, Map<Long, LockMode> known) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCKS)) {
            statement.setInt(1, processId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.merge(
                            rows.getLong("relation"),
                            LockMode.ofServer(rows.getString("mode")),
                            (one, other) -> one.compareTo(other) >= 0 ? one : other);
                }
            }
        }
    }

    static boolean isWaiting(Connection connection, int processId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setInt(1, processId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    static Activity activity(Connection connection) throws SQLException {
        Map<Long, Long> scans = new HashMap<>();
        Map<Long, Long> updated = new HashMap<>();
        Map<Long, Long> deleted = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ACTIVITY)) {
            while (rows.next()) {
                scans.put(rows.getLong("relation"), rows.getLong("seq_scan"));
                updated.put(rows.getLong("relation"), rows.getLong("n_tup_upd"));
                deleted.put(rows.getLong("relation"), rows.getLong("n_tup_del"));
            }
        }
        return new Activity(scans, updated, deleted);
    }
}
