package socialmedia.migration.merge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.VerifiedRevision.Fault;
import socialmedia.migration.directory.Fork.Branch;
import socialmedia.migration.directory.Revision;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaComparison;
import socialmedia.schema.SchemaDifference;
import socialmedia.schema.ShadowDatabase;
import socialmedia.schema.TableContents;

/**
 * Proves that two branches may follow each other: both orders run on shadow databases, over the same rows, must leave one schema
 * and the same values, and the ways down of the later branch must lead back. Where the later one cannot begin without the earlier,
 * no database has them the other way round, and the one order is all there is to prove.
 */
final class OrderProof {

    private final Supplier<ShadowDatabase> shadows;
    private final List<Revision> prefix;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Branch better;

    /** @param prefix what both branches build on, from base */
    OrderProof(Supplier<ShadowDatabase> shadows, List<Revision> prefix) {
        this.shadows = shadows;
        this.prefix = List.copyOf(prefix);
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The branch to put first where this order cannot be run, but the other can; null where there is none. */
    @Nullable
    Branch better() {
        return better;
    }

    void run(Branch earlier, Branch later) throws SQLException {
        try (OrderRun kept = new OrderRun(shadows.get());
                OrderRun other = new OrderRun(shadows.get())) {
            if (isStopped(kept.prefix(prefix), "") || isStopped(other.prefix(prefix), "")) {
                return;
            }
            Set<String> alike = OrderRun.alike(kept.contents(), other.contents());
            String after = "after " + earlier.head().id() + ": ";
            if (isStopped(kept.up(earlier.revisions()), "")) {
                boolean runs = other.up(later.revisions()) == null && other.up(earlier.revisions()) == null;
                better = runs ? later : null;
                return;
            }
            DatabaseSchema between = kept.schema();
            if (isStopped(kept.up(later.revisions()), after)) {
                return;
            }
            Fault alone = other.up(later.revisions());
            if (alone != null && alone.file().equals("upgrade/" + later.first().upName())) {
                notes.add(later.first().id() + " cannot be run without "
                        + earlier.head().id() + ", so that no database has them the other way round");
            } else if (isStopped(alone, "")
                    || isStopped(
                            other.up(earlier.revisions()),
                            "after " + later.head().id() + ": ")) {
                return;
            } else {
                compare(earlier, later, kept, other, alike);
            }
            if (conflicts.isEmpty()) {
                waysDown(later, kept, between);
            }
        }
    }

    private boolean isStopped(@Nullable Fault fault, String when) {
        if (fault == null) {
            return false;
        }
        conflicts.add(new Conflict(fault.file(), fault.line(), when + fault.message()));
        return true;
    }

    private void compare(Branch earlier, Branch later, OrderRun kept, OrderRun other, Set<String> alike)
            throws SQLException {
        String file = "upgrade/" + later.first().upName();
        String orders = later.head().id() + " after " + earlier.head().id() + " leaves another ";
        for (SchemaDifference difference : SchemaComparison.between(other.schema(), kept.schema())) {
            conflicts.add(new Conflict(file, 0, orders + "schema than before it: " + difference.line()));
        }
        rowsInTheWay(kept, other, "in this order");
        rowsInTheWay(other, kept, "in the other order");
        if (conflicts.isEmpty() && !kept.isCleared() && !other.isCleared()) {
            TableContents here = kept.contents();
            OrderRun.different(alike, here, other.contents())
                    .forEach(column -> conflicts.add(
                            new Conflict(file, 0, orders + "content than before it: values of " + column)));
        }
    }

    /** What fails over rows in both orders is no matter of order: {@code verify} tells that. */
    private void rowsInTheWay(OrderRun run, OrderRun other, String which) {
        Set<String> ids = new LinkedHashSet<>(run.overRows().keySet());
        ids.removeAll(other.overRows().keySet());
        for (String id : ids) {
            Fault fault = java.util.Objects.requireNonNull(run.overRows().get(id));
            conflicts.add(new Conflict(
                    fault.file(),
                    fault.line(),
                    "fails where the tables have rows, " + which + " alone: " + fault.message()));
        }
    }

    private void waysDown(Branch later, OrderRun kept, DatabaseSchema between) throws SQLException {
        DatabaseSchema after = kept.schema();
        kept.fill();
        List<Revision> revisions = new ArrayList<>(later.revisions());
        java.util.Collections.reverse(revisions);
        for (Revision revision : revisions) {
            String script = revision.down();
            if (script == null || revision.irreversible() != null) {
                notes.add("the way down was not proven: " + revision.id() + " has none");
                return;
            }
            if (isStopped(kept.down(revision, script), "the way down fails: ")) {
                return;
            }
        }
        String down = "downgrade/" + later.first().downName();
        leads(between, kept.schema(), down, "the way down does not lead back: ");
        if (conflicts.isEmpty() && !isStopped(kept.up(later.revisions()), "the second time: ")) {
            leads(after, kept.schema(), "upgrade/" + later.first().upName(), "leads elsewhere the second time: ");
        }
    }

    private void leads(DatabaseSchema expected, DatabaseSchema actual, String file, String what) {
        SchemaComparison.between(expected, actual)
                .forEach(difference -> conflicts.add(new Conflict(file, 0, what + difference.line())));
    }
}
