package socialmedia.shell.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a command as data: reading, help, completion and the documentation come from it.
 *
 * @param name one or two words: {@code upgrade}, {@code local start}
 * @param summary one line, an imperative without a full stop
 * @param description what help shows below the summary; may be empty
 * @param effect what running it risks
 * @param revision the number of the lowest revision whose tables it works on; 0 where it needs none
 * @param examples whole command lines without the program's name
 */
public record Definition(
        String name,
        String group,
        String summary,
        String description,
        Effect effect,
        int revision,
        List<Argument<?>> arguments,
        List<Option<?>> options,
        List<Example> examples,
        @Nullable String seeAlso) {

    /**
     * What a command risks: {@code READING} has {@code --format} and {@code --fields}; {@code CHANGING_DATA} has
     * {@code --dry-run} and {@code --reason}, and is journaled.
     */
    public enum Effect {
        READING,
        CHANGING,
        CHANGING_DATA,
        PLAIN;

        public boolean isChanging() {
            return this == CHANGING || this == CHANGING_DATA;
        }
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

    /** A change of users, posts or votes that can be tried before and taken back after. */
    public static Definition changingData(String group, String name, String summary) {
        return of(group, name, summary, Effect.CHANGING_DATA).options(new Option<?>[0]);
    }

    public static Definition plain(String group, String name, String summary) {
        return of(group, name, summary, Effect.PLAIN);
    }

    private static Definition of(String group, String name, String summary, Effect effect) {
        return new Definition(name, group, summary, "", effect, 0, List.of(), List.of(), List.of(), null);
    }

    public Definition description(String text) {
        return new Definition(name, group, summary, text, effect, revision, arguments, options, examples, seeAlso);
    }

    public Definition arguments(Argument<?>... values) {
        return new Definition(
                name, group, summary, description, effect, revision, List.of(values), options, examples, seeAlso);
    }

    /** Its own; those of every change of data come by themselves. */
    public Definition options(Option<?>... values) {
        List<Option<?>> all = new ArrayList<>(List.of(values));
        if (effect == Effect.CHANGING_DATA) {
            all.addAll(ChangeOptions.ALL);
        }
        return new Definition(name, group, summary, description, effect, revision, arguments, all, examples, seeAlso);
    }

    /** The number of the lowest revision whose tables it works on. */
    public Definition needs(int number) {
        return new Definition(name, group, summary, description, effect, number, arguments, options, examples, seeAlso);
    }

    public Definition example(String line, String purpose) {
        List<Example> more = new ArrayList<>(examples);
        more.add(new Example(line, purpose));
        return new Definition(name, group, summary, description, effect, revision, arguments, options, more, seeAlso);
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
                        case ANY_NUMBER -> " [" + argument.name() + "...]";
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
        return new Definition(name, group, summary, description, effect, revision, arguments, options, examples, names);
    }
}
