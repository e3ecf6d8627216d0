package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Tables, with what is written between their brackets. */
final class TableSyntax implements ObjectSyntax {

    /** What no statement changes while the table stays. */
    private static final List<String> FIXED = List.of("partitioned", "partition_types", "access_method");

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return create(object, entry, List.of(), List.of());
    }

    /**
     * @param parts its columns and constraints, written out
     * @param parents the tables it inherits from
     */
    List<String> create(SchemaObject object, SchemaEntry entry, List<String> parts, List<String> parents) {
        List<String> statements = new ArrayList<>();
        String brackets = parts.isEmpty() ? "" : " (\n    " + String.join(",\n    ", parts) + "\n)";
        String ofType = clause(" of ", entry.find("of_type"), "");
        statements.add("create " + entry.get("definition") + " " + object.name() + ofType
                + (brackets.isEmpty() && ofType.isEmpty() ? " ()" : brackets)
                + (parents.isEmpty() ? "" : " inherits (" + String.join(", ", parents) + ")")
                + clause(" partition ", entry.find("partitioned"), "")
                + clause(" using ", entry.find("access_method"), "")
                + clause(" with (", entry.find("options"), ")"));
        statements.addAll(rowSecurity(object, null, entry));
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("drop table " + object.name());
    }

    @Override
    public String loses(SchemaObject object, SchemaEntry entry) {
        return "rows of " + object.name();
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        boolean stays = FIXED.stream().allMatch(name -> Objects.equals(from.find(name), to.find(name)));
        if (!stays) {
            return null;
        }
        List<String> statements = new ArrayList<>();
        String alter = "alter table " + object.name();
        if (!from.get("definition").equals(to.get("definition"))) {
            if (to.find("partitioned") != null) {
                return null;
            }
            statements.add(alter + " set " + (to.get("definition").startsWith("unlogged") ? "unlogged" : "logged"));
        }
        if (!Objects.equals(from.find("of_type"), to.find("of_type"))) {
            statements.add(alter + (to.find("of_type") == null ? " not of" : " of " + to.get("of_type")));
        }
        statements.addAll(options(alter, from, to));
        statements.addAll(rowSecurity(object, from, to));
        return new Alteration(statements, Set.of(), null);
    }

    private static List<String> options(String alter, SchemaEntry from, SchemaEntry to) {
        if (Objects.equals(from.find("options"), to.find("options"))) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        Set<String> gone = names(from);
        gone.removeAll(names(to));
        if (!gone.isEmpty()) {
            statements.add(alter + " reset (" + String.join(", ", gone) + ")");
        }
        if (to.find("options") != null) {
            statements.add(alter + " set (" + to.get("options") + ")");
        }
        return statements;
    }

    private static Set<String> names(SchemaEntry entry) {
        return entry.find("options") == null
                ? new LinkedHashSet<>()
                : new LinkedHashSet<>(List.of(entry.get("option_names").split(", ", -1)));
    }

    private static List<String> rowSecurity(SchemaObject object, @Nullable SchemaEntry from, SchemaEntry to) {
        List<String> statements = new ArrayList<>();
        String alter = "alter table " + object.name();
        if (to.is("row_security") != (from != null && from.is("row_security"))) {
            statements.add(alter + (to.is("row_security") ? " enable" : " disable") + " row level security");
        }
        if (to.is("forced_row_security") != (from != null && from.is("forced_row_security"))) {
            statements.add(alter + (to.is("forced_row_security") ? "" : " no") + " force row level security");
        }
        return statements;
    }

    private static String clause(String before, @Nullable String value, String after) {
        return value == null ? "" : before + value + after;
    }
}
