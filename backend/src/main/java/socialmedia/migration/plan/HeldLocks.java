package socialmedia.migration.plan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Locks that last to the end of a transaction, and the slow statements that run meanwhile: one hazard for each lock. */
final class HeldLocks {

    /** LOCK TABLE is there to be held. */
    private static final Pattern LOCK = Pattern.compile("lock\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<Long, Held> held = new HashMap<>();
    private final Map<Held, List<Slow>> lasting = new LinkedHashMap<>();

    /** A lock on a table by the statement that took it. */
    private record Held(long table, String name, LockMode mode, Draft by) {}

    /** A slow statement's line, and how much it works on: bytes of the live database. */
    private record Slow(int line, long bytes) {}

    /** Takes note of the locks of a statement that has run. */
    void add(Draft draft, Effects effects, RunSoFar run) throws SQLException {
        boolean asked = LOCK.matcher(draft.statement().sql()).matches();
        for (Map.Entry<Long, LockMode> lock : effects.locks().entrySet()) {
            long table = lock.getKey();
            Held now = new Held(table, effects.before().name(table), lock.getValue(), draft);
            held.merge(table, now, (one, other) -> one.mode().compareTo(other.mode()) >= 0 ? one : other);
            if (asked && now.mode().blocksWrites() && run.isLarge(table)) {
                lasting.computeIfAbsent(now, any -> new ArrayList<>());
            }
        }
    }

    /** Takes note of a statement that takes long, while weaker locks of its own are no matter. */
    void addSlow(int line, Effects effects, RunSoFar run) throws SQLException {
        long bytes = 0;
        for (long table : effects.locks().keySet()) {
            bytes += run.size(table).map(TableSize::bytes).orElse(0L);
        }
        for (Held one : held.values()) {
            boolean stronger = effects.lock(one.table())
                    .map(own -> one.mode().compareTo(own) > 0)
                    .orElse(true);
            if (one.mode().blocksWrites() && stronger && run.isLarge(one.table())) {
                lasting.computeIfAbsent(one, any -> new ArrayList<>()).add(new Slow(line, bytes));
            }
        }
    }

    /** Ends the transaction: gives each lock that lasted to the statement that took it. */
    void end() {
        lasting.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().name()))
                .forEach(one -> one.getKey().by().add(hazard(one.getKey(), one.getValue())));
        held.clear();
        lasting.clear();
    }

    private static Hazard hazard(Held lock, List<Slow> slow) {
        return Hazard.of(
                lock.mode().blocksReads() ? Rule.BLOCKS_READS : Rule.BLOCKS_WRITES,
                lock.name() + " stays locked " + lock.mode().words()
                        + (slow.isEmpty() ? " to the end of the revision" : meanwhile(slow)));
    }

    private static String meanwhile(List<Slow> slow) {
        Slow first = slow.get(0);
        if (slow.size() == 1) {
            return " over a slow statement, at line " + first.line();
        }
        Slow slowest = slow.stream()
                .reduce((one, other) -> other.bytes() > one.bytes() ? other : one)
                .orElse(first);
        return " over " + slow.size() + " slow statements, " + (slowest.bytes() == 0 ? "the first" : "the slowest")
                + " at line " + slowest.line();
    }
}
