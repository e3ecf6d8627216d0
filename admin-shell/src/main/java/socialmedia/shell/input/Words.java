package socialmedia.shell.input;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialmedia.shell.input.CommandLine.Given;

/** The words of one command line, read and checked: values by the argument or option that declares them. */
public final class Words {

    private final Map<String, List<?>> values;
    private final List<Given> handedDown;
    private final String command;
    private final LineContext context;

    /** @param command the line as it could be typed again */
    Words(Map<String, List<?>> values, List<Given> handedDown, String command, LineContext context) {
        this.values = Map.copyOf(values);
        this.handedDown = List.copyOf(handedDown);
        this.command = command;
        this.context = context;
    }

    /** No words at all. */
    public static Words none() {
        return new Words(Map.of(), List.of(), "", LineContext.NONE);
    }

    public <T> T get(Argument<T> argument) {
        return find(argument).orElseThrow(() -> new IllegalStateException(argument.name() + " was not given"));
    }

    public <T> T get(Option<T> option) {
        return find(option).orElseThrow(() -> new IllegalStateException(option.name() + " was not given"));
    }

    public <T> Optional<T> find(Argument<T> argument) {
        return all(argument).stream().findFirst();
    }

    /** The value given, else the option's default, else empty. */
    public <T> Optional<T> find(Option<T> option) {
        return all(option).stream().findFirst();
    }

    @SuppressWarnings("unchecked") // each word was read with the argument's own reader
    public <T> List<T> all(Argument<T> argument) {
        return (List<T>) values.getOrDefault(argument.name(), List.of());
    }

    @SuppressWarnings("unchecked") // each word was read with the option's own reader
    public <T> List<T> all(Option<T> option) {
        return (List<T>) values.getOrDefault(option.name(), List.of());
    }

    public boolean has(Option<Boolean> flag) {
        return find(flag).orElse(false);
    }

    public LineOrigin origin() {
        return new LineOrigin(command, context.place());
    }

    /** Whether standard input is the script that the line stands in, so that a command cannot read anything else from it. */
    public boolean isStandardInputTaken() {
        return context.standardInputTaken();
    }

    /** Whether the results go into a variable of a script: a command that writes past its screen must refuse. */
    public boolean isCaptured() {
        return context.output() != null;
    }

    LineContext context() {
        return context;
    }

    /** The global options that lines run in this one's name take over. */
    List<Given> handedDown() {
        return handedDown;
    }
}
