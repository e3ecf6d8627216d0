package socialmedia.shell.input;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A script's variables; while it is only checked, some have a value that is not known yet. */
final class Variables {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> forgotten = new HashSet<>();
    private boolean incomplete;

    Variables(Collection<Assignment> given) {
        given.forEach(assignment -> set(assignment.name(), assignment.value()));
    }

    void set(String name, String value) {
        unknown.remove(name);
        forgotten.remove(name);
        values.put(name, value);
    }

    /** Sets it to what only running will give. */
    void setLater(String name) {
        values.remove(name);
        unknown.add(name);
    }

    /** The line that should have set it failed: an older value must not be taken for the new one. */
    void forget(String name) {
        values.remove(name);
        forgotten.add(name);
    }

    /** An included file could not be read, so it is not known which variables there are. */
    void missSome() {
        incomplete = true;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean isUnknown(String name) {
        return unknown.contains(name) || (incomplete && !values.containsKey(name));
    }

    UnreadableLine missing(String name, Token at) {
        if (forgotten.contains(name)) {
            return new UnreadableLine(
                    at,
                    name + " has no value: the line that sets it failed",
                    "${" + name + ":-...} says what to take then");
        }
        return new UnreadableLine(
                at,
                "the variable " + name + " is not set before it is used",
                nearest(name)
                        .orElse("set " + name + "=... above, --set " + name + "=... beside the script, or ${" + name
                                + ":-...}; \\$ is a dollar"));
    }

    private Optional<String> nearest(String name) {
        Map<String, String> names = new HashMap<>();
        values.keySet().forEach(known -> names.put(known.toLowerCase(Locale.ROOT), known));
        unknown.forEach(known -> names.put(known.toLowerCase(Locale.ROOT), known));
        return DidYouMean.to(name, names.keySet()).map(lower -> "did you mean " + names.get(lower) + "?");
    }
}
