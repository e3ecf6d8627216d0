package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/**
 * Composite types. With the same names in the same order they are made anew, and values move over by their text; else attributes are
 * dropped and added until the order is right, for a value's text does not name them.
 */
final class CompositeTypeSyntax implements TypeSyntax {

    private static final Set<ObjectKind> MAY_USE_AN_ATTRIBUTE = EnumSet.of(
            ObjectKind.DEFAULT,
            ObjectKind.ROUTINE,
            ObjectKind.CONSTRAINT,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.INDEX,
            ObjectKind.RULE,
            ObjectKind.POLICY);

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("create type " + object.name() + " as " + entry.get("definition"));
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        List<String> names = list(from, "names");
        if (names.equals(list(to, "names"))) {
            return null;
        }
        List<String> before = list(from, "attributes");
        List<String> after = list(to, "attributes");
        List<String> actions = new ArrayList<>();
        int kept = 0;
        for (int i = 0; i < before.size(); i++) {
            if (kept < after.size() && before.get(i).equals(after.get(kept))) {
                kept++;
            } else {
                actions.add("drop attribute " + names.get(i));
            }
        }
        boolean drops = !actions.isEmpty();
        after.subList(kept, after.size()).forEach(attribute -> actions.add("add attribute " + attribute));
        List<String> statements = actions.stream()
                .map(action -> "alter type " + object.name() + " " + action)
                .toList();
        return drops
                ? new Alteration(statements, MAY_USE_AN_ATTRIBUTE, "attributes of values of type " + object.name())
                : new Alteration(statements, Set.of(), null);
    }

    private static List<String> list(SchemaEntry entry, String fact) {
        String text = entry.facts().getOrDefault(fact, "");
        return text.isEmpty() ? List.of() : List.of(text.split("\u0001", -1));
    }
}
