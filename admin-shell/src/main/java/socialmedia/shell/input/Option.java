package socialmedia.shell.input;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param name its long spelling: {@code --limit}
 * @param shortName its short spelling, {@code -v}, or null
 * @param valueName as help shows the value, {@code N}; null for a flag, which takes none
 * @param defaultText the word taken where the option is not given, or null
 * @param choices the only values allowed, offered by Tab; empty for any
 * @param secret a value that must never be echoed
 */
public record Option<T>(
        String name,
        @Nullable String shortName,
        @Nullable String valueName,
        String help,
        @Nullable String defaultText,
        boolean required,
        boolean repeated,
        boolean secret,
        List<String> choices,
        Function<String, T> reader,
        Suggestions suggestions) {

    public Option {
        choices = List.copyOf(choices);
    }

    public static Option<Boolean> flag(String name, String help) {
        return new Option<>(
                name, null, null, help, null, false, false, false, List.of(), Boolean::valueOf, Suggestions.NONE);
    }

    public static <T> Option<T> optional(String name, String valueName, String help, Function<String, T> reader) {
        return new Option<>(
                name, null, valueName, help, null, false, false, false, List.of(), reader, Suggestions.NONE);
    }

    public static <T> Option<T> required(String name, String valueName, String help, Function<String, T> reader) {
        return new Option<>(name, null, valueName, help, null, true, false, false, List.of(), reader, Suggestions.NONE);
    }

    /** One of a few lower-case words, those of the enum's constants with {@code _} as {@code -}. */
    public static <E extends Enum<E>> Option<E> choice(String name, String valueName, String help, Class<E> type) {
        List<String> words = List.of(type.getEnumConstants()).stream()
                .map(constant ->
                        constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();
        Function<String, E> reader = word ->
                Enum.valueOf(type, word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        return new Option<>(name, null, valueName, help, null, false, false, false, words, reader, Suggestions.NONE);
    }

    /** One of a few words, each read in its own way: a command's own form of an option that all others have too. */
    public static <T> Option<T> oneOf(
            String name, String valueName, String help, List<String> words, Function<String, T> reader) {
        return new Option<>(name, null, valueName, help, null, false, false, false, words, reader, Suggestions.NONE);
    }

    public Option<T> shortName(String value) {
        return new Option<>(
                name, value, valueName, help, defaultText, required, repeated, secret, choices, reader, suggestions);
    }

    public Option<T> defaultsTo(String word) {
        return new Option<>(
                name, shortName, valueName, help, word, required, repeated, secret, choices, reader, suggestions);
    }

    public Option<T> repeatable() {
        return new Option<>(
                name, shortName, valueName, help, defaultText, required, true, secret, choices, reader, suggestions);
    }

    public Option<T> suggesting(Suggestions kind) {
        return new Option<>(
                name, shortName, valueName, help, defaultText, required, repeated, secret, choices, reader, kind);
    }

    /** A value that is never echoed, and keeps its line out of the history. */
    public Option<T> secretly() {
        return new Option<>(
                name, shortName, valueName, help, defaultText, required, repeated, true, choices, reader, suggestions);
    }

    /** Whether it is written so: {@code --message}, or {@code -m}. */
    public boolean isSpelled(String spelling) {
        return name.equals(spelling) || spelling.equals(shortName);
    }

    public boolean isFlag() {
        return valueName == null;
    }
}
