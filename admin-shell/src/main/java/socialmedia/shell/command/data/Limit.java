package socialmedia.shell.command.data;

import socialmedia.shell.input.Option;

/** How many are shown. */
public final class Limit {

    private static final int MOST = 1_000_000;

    private Limit() {}

    /** {@code --limit N}, with what is usual. */
    public static Option<Integer> of(int usual) {
        return Option.optional("--limit", "N", "how many at most", Limit::count).defaultsTo(String.valueOf(usual));
    }

    /** A whole number of at least one. */
    public static Integer count(String word) {
        if (!word.matches("[0-9]{1,7}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > MOST) {
            throw new IllegalArgumentException("a whole number from 1 to 1000000");
        }
        return Integer.valueOf(word);
    }
}
