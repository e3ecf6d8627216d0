package socialmedia.shell.input;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of one command line, read and checked: values by the argument or option that declares them. */
public final class Words {

    private final Map<Object, List<?>> values;

    Words(Map<Object, List<?>> values) {
        this.values = Map.copyOf(values);
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

    @SuppressWarnings("unchecked") // the checker reads each word with the argument's own reader
    public <T> List<T> all(Argument<T> argument) {
        return (List<T>) values.getOrDefault(argument, List.of());
    }

    @SuppressWarnings("unchecked") // the checker reads each word with the option's own reader
    public <T> List<T> all(Option<T> option) {
        return (List<T>) values.getOrDefault(option, List.of());
    }

    public boolean has(Option<Boolean> flag) {
        return find(flag).orElse(false);
    }
}
