package socialmedia.migration.plan;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the statements before one did, and what there was before them. */
final class RunSoFar {

    private final Catalog origin;
    private final LiveTables live;
    private final Map<Long, Held> held = new HashMap<>();
    private final Set<Long> written = new HashSet<>();

    /** A lock that an earlier statement of the same transaction took. */
    record Held(LockMode mode, int line) {}

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

    /** Tables locked by the statements before in the transaction. */
    Map<Long, Held> held() {
        return Map.copyOf(held);
    }

    /** Whether earlier statements changed rows of a table, so that the live ones say nothing of what comes later. */
    boolean wasWritten(long table) {
        return written.contains(table);
    }

    void add(Effects effects, int line, boolean transactional) {
        written.addAll(effects.written());
        if (transactional) {
            effects.locks()
                    .forEach((table, mode) -> held.merge(
                            table,
                            new Held(mode, line),
                            (one, other) -> one.mode().compareTo(other.mode()) >= 0 ? one : other));
        } else {
            held.clear();
        }
    }

    void endOfTransaction() {
        held.clear();
    }

    Optional<TableSize> size(long table) throws SQLException {
        return origin.has(table) ? live.size(origin.name(table)) : Optional.empty();
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
