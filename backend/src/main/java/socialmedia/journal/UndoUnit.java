package socialmedia.journal;

import java.util.List;

/**
 * What is taken back as one: an action, or all of a group.
 *
 * @param first the id that names it: the action's, or that of the group's first
 * @param actions newest first
 */
record UndoUnit(long first, List<Long> actions) {

    UndoUnit {
        actions = List.copyOf(actions);
    }

    /** For messages: {@code action 7}, {@code actions 7 to 9 (one group)}. */
    String text() {
        return actions.size() == 1 ? "action " + first : "actions " + first + " to " + actions.get(0) + " (one group)";
    }
}
