package socialmedia.shell.input;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import socialmedia.shell.input.CommandLine.Given;

/** The words of one command line, read and checked: values by the argument or option that declares them. */
public final class Words {

    private final Map<String, List<?>> values;
    private final List<Given> handedDown;
    private final LineOrigin origin;

    Words(Map<String, List<?>> values, List<Given> handedDown, LineOrigin origin) {
        this.values = Map.copyOf(values);
        this.handedDown = List.copyOf(handedDown);
        this.origin = origin;
    }

    /** No words at all. */
    public static Words none() {
        return new Words(Map.of(), List.of(), new LineOrigin("", null));
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
        return origin;
    }

    /** The global options that lines run in this one's name take over. */
    List<Given> handedDown() {
        return handedDown;
    }
}
