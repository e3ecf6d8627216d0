package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Indexes that belong to no constraint. */
final class IndexSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        List<String> statements = new ArrayList<>();
        statements.addAll(made(object, entry));
        if (entry.find("statistics") != null) {
            statements.add(statistics(object, entry));
        }
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop index " + object.name());
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        boolean same = from.get("definition").equals(to.get("definition")) && from.is("invalid") == to.is("invalid");
        if (!same) {
            return null;
        }
        Set<String> gone = columns(from);
        gone.removeAll(columns(to));
        List<String> statements = new ArrayList<>();
        gone.forEach(column ->
                statements.add("alter index " + object.name() + " alter column " + column + " set statistics -1"));
        if (to.find("statistics") != null) {
            statements.add(statistics(object, to));
        }
        return new Alteration(statements, Set.of(), null);
    }

    private static Set<String> columns(SchemaEntry entry) {
        String columns = entry.facts().get("statistics_columns");
        return columns == null ? new TreeSet<>() : new TreeSet<>(List.of(columns.split(" ", -1)));
    }

    /** An index of a partitioned table that some partition has not is not valid, and made for the table alone. */
    private static List<String> made(SchemaObject object, SchemaEntry entry) {
        String only = entry.facts().get("only");
        if (only == null) {
            return List.of(entry.get("definition"));
        }
        List<String> statements = new ArrayList<>();
        statements.add(only);
        String parts = entry.facts().get("parts");
        if (parts != null) {
            for (String part : parts.split("\\|", -1)) {
                statements.add("alter index " + object.name() + " attach partition " + part);
            }
        }
        return statements;
    }

    private static String statistics(SchemaObject object, SchemaEntry entry) {
        return "alter index " + object.name() + " alter column " + entry.get("statistics");
    }
}
