package socialmedia.schema.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Labels added to an enum: PostgreSQL lets nothing use one before the transaction that added it is over. */
final class NewLabels {

    private NewLabels() {}

    /** Whether something that is made or changed along with the enum may name a label it did not have. */
    static boolean areUsed(SchemaObject label, DatabaseSchema from, DatabaseSchema to, Fates fates) {
        SchemaEntry before = Objects.requireNonNull(from.entries().get(label));
        SchemaEntry after = Objects.requireNonNull(to.entries().get(label));
        List<String> added = new ArrayList<>(EnumSyntax.labels(after));
        added.removeAll(EnumSyntax.labels(before));
        List<Pattern> patterns = added.stream().map(NewLabels::asWord).toList();
        return dependents(label, to).stream()
                .filter(object -> fates.of(object) != Fate.KEPT)
                .map(object -> text(object, Objects.requireNonNull(to.entries().get(object))))
                .anyMatch(text -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(text).find()));
    }

    /** The label also where it stands between others, as in the literal of an array. */
    private static Pattern asWord(String literal) {
        String quoted = Pattern.quote(literal.replaceFirst("^E?'", "").replaceFirst("'$", ""));
        return Pattern.compile("(?<!\\w)" + quoted + "(?!\\w)");
    }

    /** The body of a function that is a mere string is not looked into before it runs. */
    private static String text(SchemaObject object, SchemaEntry entry) {
        return object.kind() == ObjectKind.ROUTINE
                ? entry.get("parsed")
                : String.join("\n", entry.attributes().values());
    }

    private static Set<SchemaObject> dependents(SchemaObject root, DatabaseSchema schema) {
        Set<SchemaObject> found = new HashSet<>();
        Deque<SchemaObject> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            SchemaObject needed = open.pop();
            schema.entries().forEach((object, entry) -> {
                if (entry.needs().contains(needed) && found.add(object)) {
                    open.add(object);
                }
            });
        }
        return found;
    }
}
