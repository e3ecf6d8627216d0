package socialmedia.shell.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result for programs: snake_case names in order, with their values.
 *
 * <p>Values are String, Number, Boolean, Instant, null, Fields, or a List of these.
 */
public final class Fields {

    private final LinkedHashMap<String, @Nullable Object> values = new LinkedHashMap<>();

    public static Fields of(String name, @Nullable Object value) {
        return new Fields().and(name, value);
    }

    public Fields and(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    public Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** The same values, these names alone, in this order. */
    Fields only(Iterable<String> names) {
        Fields fewer = new Fields();
        names.forEach(name -> fewer.and(name, values.get(name)));
        return fewer;
    }
}
