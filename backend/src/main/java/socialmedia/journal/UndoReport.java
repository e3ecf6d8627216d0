package socialmedia.journal;

import java.util.List;

/**
 * What came of an undo.
 *
 * @param unit the action that was taken back, or the first one of the group
 * @param actions all that were taken back, newest first
 * @param skipped how many rows were left as they are
 * @param conflicts why, for the first of them
 */
public record UndoReport(long unit, List<Long> actions, int skipped, List<UndoConflict> conflicts) {

    public UndoReport {
        actions = List.copyOf(actions);
        conflicts = List.copyOf(conflicts);
    }
}
