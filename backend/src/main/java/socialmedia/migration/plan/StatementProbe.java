package socialmedia.migration.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.migration.ScriptStatement;
import socialmedia.migration.plan.Catalog.ColumnKey;
import socialmedia.migration.plan.Catalog.Relation;
import socialmedia.migration.plan.ServerViews.Activity;

/** Runs one statement on a shadow database in a transaction of its own, or outside of any, and reads what it did. */
final class StatementProbe {

    /** The planner reads a table of three rows from end to end whatever indexes there are. */
    private static final Pattern PLANNED =
            Pattern.compile("(with|select|insert|update|delete|merge)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What leaves the values of the columns that stay as they are; the rest is compared. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(create|comment|grant|revoke|drop|delete|insert|reindex|vacuum|analyze|cluster|set|lock)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Connections shadow;
    private final Connection connection;
    private final int processId;

    /** On a connection to the shadow in autocommit, which it is left in. */
    StatementProbe(Connections shadow, Connection connection) throws SQLException {
        this.shadow = shadow;
        this.connection = connection;
        this.processId = ServerViews.processId(connection);
    }

    /** @throws SQLException if PostgreSQL refuses the statement; the shadow is then as before */
    Effects run(ScriptStatement statement) throws SQLException {
        Catalog before = CatalogReader.read(connection);
        WriteTargets targets = WriteTargets.of(statement, connection);
        @Nullable
        TableSums sums = HARMLESS.matcher(statement.sql()).matches() ? null : TableSums.read(connection, before);
        Run run = statement.transactional() ? inTransaction(statement, before) : outside(statement, before);
        Catalog after = CatalogReader.read(connection);
        Set<ColumnKey> overwritten = new HashSet<>(targets.updated());
        Set<Long> deleted = new HashSet<>(run.activity().deleted().keySet());
        deleted.addAll(targets.deleted());
        deleted.addAll(targets.truncated());
        if (sums != null) {
            TableSums now = TableSums.read(connection, after);
            overwritten.addAll(sums.overwritten(now, connection, before, after));
            deleted.addAll(sums.emptied(now));
        }
        Map<Long, LockMode> locks = new HashMap<>(run.locks());
        locks.keySet().removeIf(id -> !isTableOrView(before, id));
        Set<Long> scanned = new HashSet<>(run.activity().scans().keySet());
        scanned.removeIf(id -> !before.has(id));
        Set<Long> written = new HashSet<>(run.activity().written());
        written.addAll(targets.tables());
        return new Effects(
                before,
                after,
                locks,
                scanned,
                written,
                targets.searched(statement),
                run.whole(),
                deleted,
                overwritten,
                null,
                run.milliseconds());
    }

    private record Run(Map<Long, LockMode> locks, Activity activity, Set<Long> whole, long milliseconds) {}

    private Run inTransaction(ScriptStatement statement, Catalog before) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (PLANNED.matcher(statement.sql()).matches()) {
                execute("set local enable_seqscan = off");
            }
            Activity earlier = ServerViews.activity(connection);
            long start = System.nanoTime();
            statement.execution().on(connection);
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            Map<Long, LockMode> locks = new HashMap<>();
            ServerViews.addLocks(connection, processId, locks);
            Activity activity = ServerViews.activity(connection).since(earlier);
            Set<Long> whole = writtenWhole(activity, before);
            connection.commit();
            return new Run(locks, activity, whole, milliseconds);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Locks of a statement that commits by itself are seen while it waits for somebody, so somebody is there to wait for. */
    private Run outside(ScriptStatement statement, Catalog before) throws SQLException {
        try (HeldUpStatement held = new HeldUpStatement(shadow, tables(before))) {
            long milliseconds = held.run(() -> statement.execution().on(connection), processId);
            return new Run(held.locks(), Activity.NONE, Set.of(), milliseconds);
        }
    }

    private Set<Long> writtenWhole(Activity activity, Catalog before) throws SQLException {
        Set<Long> whole = new HashSet<>();
        for (long table : activity.written()) {
            if (before.has(table)) {
                long deleted = activity.deleted().getOrDefault(table, 0L);
                long written = activity.updated().getOrDefault(table, 0L) + deleted;
                if (written >= rows(before.name(table)) + deleted) {
                    whole.add(table);
                }
            }
        }
        return whole;
    }

    private long rows(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> tables(Catalog catalog) {
        return catalog.relations().values().stream()
                .filter(relation -> relation.kind() == 'r' || relation.kind() == 'p')
                .map(Relation::name)
                .sorted()
                .toList();
    }

    private static boolean isTableOrView(Catalog catalog, long id) {
        Relation relation = catalog.relations().get(id);
        return relation != null && (relation.isTable() || relation.kind() == 'v');
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
