package socialmedia.shell.input;

import java.util.function.Function;

/**
 * A positional word of a command.
 *
 * @param name as help shows it, upper case: {@code TARGET}
 * @param reader makes the value of a word, or throws IllegalArgumentException saying what the word should be
 * @param suggestions what Tab offers here
 */
public record Argument<T>(String name, String help, Arity arity, Function<String, T> reader, Suggestions suggestions) {

    /** How many words it takes. */
    public enum Arity {
        REQUIRED,
        OPTIONAL,
        REPEATED,
        ANY_NUMBER;

        public boolean isMany() {
            return this == REPEATED || this == ANY_NUMBER;
        }

        boolean isNeeded() {
            return this == REQUIRED || this == REPEATED;
        }
    }

    public static <T> Argument<T> required(String name, String help, Function<String, T> reader) {
        return new Argument<>(name, help, Arity.REQUIRED, reader, Suggestions.NONE);
    }

    public static <T> Argument<T> optional(String name, String help, Function<String, T> reader) {
        return new Argument<>(name, help, Arity.OPTIONAL, reader, Suggestions.NONE);
    }

    /** One word or more; only the last argument can be. */
    public static <T> Argument<T> repeated(String name, String help, Function<String, T> reader) {
        return new Argument<>(name, help, Arity.REPEATED, reader, Suggestions.NONE);
    }

    /** Any number of words, none included; only the last argument can be. */
    public static <T> Argument<T> anyNumber(String name, String help, Function<String, T> reader) {
        return new Argument<>(name, help, Arity.ANY_NUMBER, reader, Suggestions.NONE);
    }

    public Argument<T> suggesting(Suggestions kind) {
        return new Argument<>(name, help, arity, reader, kind);
    }
}
