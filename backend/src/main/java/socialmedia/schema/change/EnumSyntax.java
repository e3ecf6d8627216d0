package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Enums: labels are added in place; what else changes makes another type. */
final class EnumSyntax implements TypeSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return List.of("create type " + object.name() + " as " + entry.get("definition"));
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        List<String> before = labels(from);
        List<String> after = labels(to);
        List<String> kept = new ArrayList<>(after);
        kept.retainAll(new HashSet<>(before));
        if (!kept.equals(before)) {
            return null;
        }
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!before.contains(after.get(i))) {
                statements.add("alter type " + object.name() + " add value " + after.get(i) + place(before, after, i));
            }
        }
        return new Alteration(statements, Set.of(), null);
    }

    /** String literals, in their order. */
    static List<String> labels(SchemaEntry entry) {
        String labels = entry.get("labels");
        return labels.isEmpty() ? List.of() : List.of(labels.split("\u0001", -1));
    }

    private static String place(List<String> before, List<String> after, int index) {
        boolean last = after.subList(index, after.size()).stream().noneMatch(before::contains);
        if (last) {
            return "";
        }
        return index == 0 ? " before " + before.get(0) : " after " + after.get(index - 1);
    }
}
