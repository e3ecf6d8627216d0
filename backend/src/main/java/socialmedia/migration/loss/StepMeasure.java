package socialmedia.migration.loss;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a step in the open transaction and says what it loses. */
public final class StepMeasure {

    private final Sql sql;

    public StepMeasure(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** A step's statements. */
    @FunctionalInterface
    public interface Work {
        void run() throws SQLException;
    }

    /**
     * Runs it, and where it rewrites or updates rows once more, with a copy of them to compare with. What goes with dropped
     * tables and columns is not counted: that can be done later, without a lock.
     */
    public StepLosses rehearse(Work work) throws SQLException {
        StoredTables before = StoredTables.read(sql.connection());
        Savepoint savepoint = sql.connection().setSavepoint();
        work.run();
        List<Suspect> suspects = Suspect.between(before, StoredTables.read(sql.connection()));
        if (suspects.stream().noneMatch(Suspect::wantsComparison)) {
            sql.connection().releaseSavepoint(savepoint);
            return new StepLosses(suspects, deleted(before, suspects), null);
        }
        sql.connection().rollback(savepoint);
        lock(suspects);
        return new StepLosses(suspects, compared(suspects, work), null);
    }

    private List<Loss> deleted(StoredTables before, List<Suspect> suspects) throws SQLException {
        return suspects.isEmpty()
                ? List.of()
                : new RowComparison(sql).after(before, StoredTables.read(sql.connection()));
    }

    /** Takes the locks that the step would take on what it drops, rewrites or changes, always in one order. */
    public void lock(List<Suspect> suspects) throws SQLException {
        List<String> tables = suspects.stream()
                .map(suspect -> suspect.table().rows())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        for (String table : tables) {
            sql.execute("lock table " + table + " in access exclusive mode");
        }
    }

    /** Runs it, with the suspects' tables locked before, and says what it deleted and changed. */
    public List<Loss> compared(List<Suspect> suspects, Work work) throws SQLException {
        StoredTables before = StoredTables.read(sql.connection());
        RowComparison comparison = new RowComparison(sql);
        comparison.before(suspects.stream()
                .flatMap(suspect -> suspect.in(before).stream())
                .toList());
        work.run();
        StoredTables after = StoredTables.read(sql.connection());
        for (Suspect found : Suspect.between(before, after)) {
            if (suspects.stream().noneMatch(found::isLike)) {
                throw new ChangedMeanwhile();
            }
        }
        return comparison.after(before, after);
    }

    /**
     * The same, with what goes with dropped tables and columns, counted without a lock on the live rows.
     *
     * @param live the tables before the rehearsal; what a step of it made itself holds nothing there
     */
    public StepLosses counted(StepLosses rehearsed, StoredTables live) throws SQLException {
        return rehearsed.and(new LiveCount(sql)
                .of(rehearsed.suspects().stream()
                        .flatMap(suspect -> suspect.under(live).stream())
                        .toList()));
    }
}
