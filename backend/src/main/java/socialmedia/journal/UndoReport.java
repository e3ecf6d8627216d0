package socialmedia.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an undo.
 *
 * @param unit the action that was taken back, or the first one of the group
 * @param actions all that were taken back, newest first
 * @param skipped how many rows were left as they are
 * @param conflicts why, for the first of them
 * @param passedOver a newer action of this operator that an undo cannot take back; null for none
 */
public record UndoReport(
        long unit,
        List<Long> actions,
        int skipped,
        List<UndoConflict> conflicts,
        @Nullable PassedOver passedOver) {

    public UndoReport {
        actions = List.copyOf(actions);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * An action with a way back of its own.
     *
     * @param note what it did
     * @param wayBack what takes that back
     */
    public record PassedOver(long action, String note, String wayBack) {}

    UndoReport passing(@Nullable PassedOver over) {
        return new UndoReport(unit, actions, skipped, conflicts, over);
    }
}
