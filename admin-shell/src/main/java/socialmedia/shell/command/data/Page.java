package socialmedia.shell.command.data;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import socialmedia.shell.output.Screen;

/**
 * The rows that are shown at once.
 *
 * @param more whether others follow, for which one row more than is shown was looked for
 */
public record Page<T>(List<T> rows, boolean more) {

    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * Finds them, and whether there are more.
     *
     * @param finding gives at most so many rows
     */
    public static <T> Page<T> of(int limit, IntFunction<List<T>> finding) {
        List<T> found = finding.apply(limit + 1);
        return new Page<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /**
     * Says how to go on, or that there are none.
     *
     * @param rest made of the last row: what stands behind {@code --after}, and what it does
     */
    public void tell(Screen screen, String none, Function<T, String> rest) {
        if (rows.isEmpty()) {
            screen.note(none);
        } else if (more) {
            screen.note("There are more: --after " + rest.apply(rows.get(rows.size() - 1)));
        }
    }
}
