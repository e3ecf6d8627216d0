package socialmedia.migration.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.directory.Fork;
import socialmedia.migration.directory.Fork.Branch;
import socialmedia.migration.directory.Renumbering;

/**
 * How the branches of a fork would follow each other, and what came of trying both orders.
 *
 * @param order the branches, the one that stays first
 * @param reason why that one does
 * @param conflicts empty where it is proven that the order does not matter
 * @param notes what was not proven, such as a way down that there is not
 * @param better the id of a revision whose branch may come first where that of {@code order} may not; null where none is known
 */
public record MergePlan(
        Fork fork,
        List<Branch> order,
        String reason,
        Renumbering renumbering,
        List<Conflict> conflicts,
        List<String> notes,
        @Nullable String better) {

    public MergePlan {
        order = List.copyOf(order);
        conflicts = List.copyOf(conflicts);
        notes = List.copyOf(notes);
    }

    public boolean isProven() {
        return conflicts.isEmpty();
    }
}
