package socialmedia.migration.plan;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the statements before one did, and what there was before them. */
final class RunSoFar {

    private final Catalog origin;
    private final LiveTables live;
    private final HeldLocks held = new HeldLocks();
    private final Set<Long> written = new HashSet<>();

    /** {@code origin} is the schema that the program now runs on. */
    RunSoFar(Catalog origin, LiveTables live) {
        this.origin = origin;
        this.live = live;
    }

    Catalog origin() {
        return origin;
    }

    LiveTables live() {
        return live;
    }

    /** Locks of the statements before in the transaction. */
    HeldLocks held() {
        return held;
    }

    /** Whether earlier statements changed rows of a table, so that the live ones say nothing of what comes later. */
    boolean wasWritten(long table) {
        return written.contains(table);
    }

    void add(Draft draft, Effects effects, boolean transactional) throws SQLException {
        written.addAll(effects.written());
        if (transactional) {
            held.add(draft, effects, this);
        }
    }

    void endOfTransaction() {
        held.end();
    }

    Optional<TableSize> size(long table) throws SQLException {
        return origin.has(table) ? live.size(origin.name(table)) : Optional.empty();
    }

    /** How many rows of a table a statement would write by the live database's estimate; empty where that has none. */
    OptionalLong estimate(String statement, long table) throws SQLException {
        return written.isEmpty() && origin.has(table)
                ? live.estimate(statement, origin.name(table))
                : OptionalLong.empty();
    }

    /** Whether what reads or copies the whole table takes time; one that the run itself made is empty yet. */
    boolean isLarge(long table) throws SQLException {
        return origin.has(table) && !size(table).map(TableSize::isSmall).orElse(false);
    }

    /** Whether there may be rows in it that were there before the run. */
    boolean mayHaveRows(long table) throws SQLException {
        return origin.has(table)
                && !size(table).map(size -> size.exact() && size.rows() == 0).orElse(false);
    }
}
