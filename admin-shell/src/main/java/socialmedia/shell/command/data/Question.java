package socialmedia.shell.command.data;

/**
 * What is asked before harm is done.
 *
 * @param text such as {@code Delete ana@example.org (user 42)?}
 * @param name what is typed where much goes: the record's own name
 * @param always whether the name is typed however little goes
 */
public record Question(String text, String name, boolean always) {

    public static Question of(String text, String name) {
        return new Question(text, name, false);
    }

    /** For what cannot be taken back. */
    public static Question always(String text, String name) {
        return new Question(text, name, true);
    }
}
