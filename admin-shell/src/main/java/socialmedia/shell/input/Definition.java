package socialmedia.shell.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command as data: reading, help, completion and the documentation come from it.
 *
 * @param name one or two words: {@code upgrade}, {@code local start}
 * @param summary one line, an imperative without a full stop
 * @param description what help shows below the summary; may be empty
 * @param effect what running it risks
 * @param examples whole command lines without the program's name
 */
public record Definition(
        String name,
        String group,
        String summary,
        String description,
        Effect effect,
        List<Argument<?>> arguments,
        List<Option<?>> options,
        List<Example> examples,
        @Nullable String seeAlso) {

    /** What a command risks: {@code READING} has {@code --format} and {@code --fields}. */
    public enum Effect {
        READING,
        CHANGING,
        PLAIN
    }

    /** A command line with what it is for. */
    public record Example(String line, String purpose) {}

    public Definition {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    public static Definition reading(String group, String name, String summary) {
        return of(group, name, summary, Effect.READING);
    }

    public static Definition changing(String group, String name, String summary) {
        return of(group, name, summary, Effect.CHANGING);
    }

    public static Definition plain(String group, String name, String summary) {
        return of(group, name, summary, Effect.PLAIN);
    }

    private static Definition of(String group, String name, String summary, Effect effect) {
        return new Definition(name, group, summary, "", effect, List.of(), List.of(), List.of(), null);
    }

    public Definition description(String text) {
        return new Definition(name, group, summary, text, effect, arguments, options, examples, seeAlso);
    }

    public Definition arguments(Argument<?>... values) {
        return new Definition(name, group, summary, description, effect, List.of(values), options, examples, seeAlso);
    }

    public Definition options(Option<?>... values) {
        return new Definition(name, group, summary, description, effect, arguments, List.of(values), examples, seeAlso);
    }

    public Definition example(String line, String purpose) {
        List<Example> more = new java.util.ArrayList<>(examples);
        more.add(new Example(line, purpose));
        return new Definition(name, group, summary, description, effect, arguments, options, more, seeAlso);
    }

    /** How it is written, in one line: {@code downgrade TARGET [OPTIONS]}. */
    public String usage() {
        StringBuilder usage = new StringBuilder(name);
        for (Argument<?> argument : arguments) {
            usage.append(
                    switch (argument.arity()) {
                        case REQUIRED -> " " + argument.name();
                        case OPTIONAL -> " [" + argument.name() + "]";
                        case REPEATED -> " " + argument.name() + "...";
                    });
        }
        for (Option<?> option : options) {
            usage.append(option.required() ? " " + option.name() + " " + option.valueName() : "");
        }
        boolean hasMore = options.stream().anyMatch(option -> !option.required());
        return usage.append(hasMore ? " [OPTIONS]" : "").toString();
    }

    /** Names of related commands or topics, separated by commas. */
    public Definition seeAlso(String names) {
        return new Definition(name, group, summary, description, effect, arguments, options, examples, names);
    }
}
