package socialmedia.journal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row that cannot be taken back.
 *
 * @param key its key, as the journal's JSON
 * @param previousKey its key before the action, where that was another
 * @param detail what the problem is about: columns, the user, the parent, the rows
 * @param action the one that is taken back
 * @param laterAction the newest later one that touched the row; null where it was nothing of the console's
 */
public record UndoConflict(
        JournaledTable table,
        String key,
        @Nullable String previousKey,
        Problem problem,
        @Nullable String detail,
        long action,
        @Nullable Long laterAction) {

    /** What is in the way. */
    public enum Problem {
        ERASED,
        MISSING,
        CHANGED,
        KEY_TAKEN,
        EMAIL_TAKEN,
        PARENT_GONE,
        HANGING
    }

    UndoConflict by(@Nullable Long later) {
        return new UndoConflict(table, key, previousKey, problem, detail, action, later);
    }

    /** The row for people: {@code posts 12}, {@code votes 3,12}. */
    public String row() {
        return table.word() + " "
                + Arrays.stream(key.split("[{},]", -1))
                        .map(String::strip)
                        .filter(field -> !field.isEmpty())
                        .sorted((one, other) -> other.compareTo(one))
                        .map(field -> field.substring(field.indexOf(':') + 1).strip())
                        .collect(Collectors.joining(","));
    }

    /** What is in the way, in one line. */
    public String text() {
        String what =
                switch (problem) {
                    case ERASED -> "its images were erased with the person behind them";
                    case MISSING -> "is gone";
                    case CHANGED -> "has changed since (" + detail + ")";
                    case KEY_TAKEN -> "its key is taken by another row";
                    case EMAIL_TAKEN -> "its email is taken by user " + detail;
                    case PARENT_GONE -> "hangs on " + detail + ", which is gone";
                    case HANGING -> "has " + detail + " hanging on it";
                };
        return row() + ": " + what + (laterAction == null ? "" : ", by action " + laterAction);
    }
}
