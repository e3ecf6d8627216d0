package socialmedia.shell.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import socialmedia.failure.Nearest;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** The fields to show: those asked for, else all there are. */
final class Selection {

    private Selection() {}

    /** The names that any of the records has, in the order they first come. */
    static List<String> namesOf(Iterable<Fields> records) {
        Set<String> names = new LinkedHashSet<>();
        records.forEach(record -> names.addAll(record.asMap().keySet()));
        return List.copyOf(names);
    }

    /**
     * Checks the names asked for against those there are.
     *
     * @throws OperatorFailure (usage) for one that there is not, unless nothing is known because there are no records
     */
    static List<String> of(List<String> wanted, List<String> existing) {
        if (wanted.isEmpty()) {
            return existing;
        }
        wanted.stream()
                .filter(name -> Collections.frequency(wanted, name) > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw new OperatorFailure(Kind.USAGE, "the field " + SafeText.line(name) + " is named twice");
                });
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeAll(existing);
        if (!existing.isEmpty() && !unknown.isEmpty()) {
            throw unknown(unknown.get(0), existing);
        }
        return wanted;
    }

    /** Each record with the selected fields alone, made when it is asked for. */
    static Iterable<Fields> narrowed(Iterable<Fields> records, List<String> selected) {
        return () -> new Iterator<>() {
            private final Iterator<Fields> all = records.iterator();

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Fields next() {
                return all.next().only(selected);
            }
        };
    }

    private static OperatorFailure unknown(String name, List<String> existing) {
        String nearest = Nearest.of(name, existing, 1).stream()
                .map(candidate -> " (did you mean " + candidate + "?)")
                .findFirst()
                .orElse("");
        return new OperatorFailure(
                Kind.USAGE,
                "there is no field " + SafeText.line(name) + nearest,
                "the fields are " + String.join(", ", existing));
    }
}
