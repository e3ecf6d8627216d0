package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.ObjectSyntax.Alteration;
import socialmedia.schema.change.SchemaScript.Line;
import socialmedia.schema.change.Step.Action;
import socialmedia.schema.change.StepGroups.Group;

/** Writes the statements that make one schema of another. */
public final class SchemaChange {

    private static final DatabaseSchema NOTHING = new DatabaseSchema(new TreeMap<>());

    private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint");

    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Fates fates;
    private final List<Line> lines = new ArrayList<>();

    private SchemaChange(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
        this.fates = Fates.decide(from, to);
    }

    /** What leads from one to the other, in an order that PostgreSQL takes; empty where they are the same. */
    public static SchemaScript between(DatabaseSchema from, DatabaseSchema to) {
        return new SchemaChange(from, to).script();
    }

    /** What makes a schema of an empty database. */
    public static SchemaScript dump(DatabaseSchema schema) {
        return between(NOTHING, schema);
    }

    private SchemaScript script() {
        List<String> inexpressible = new ArrayList<>(fates.inexpressible());
        StepGraph graph = StepGraph.of(from, to, fates);
        StepGroups.ordered(graph, from, to, inexpressible).forEach(this::write);
        if (lines.stream().anyMatch(line -> line.object().kind() == ObjectKind.ROUTINE)) {
            SchemaObject first = lines.get(0).object();
            lines.add(0, new Line("set local check_function_bodies = off", first, null));
        }
        return new SchemaScript(lines, inexpressible);
    }

    private void write(Group group) {
        SchemaObject object = group.leader().object();
        ObjectSyntax syntax = Syntaxes.find(object.kind());
        if (syntax == null) {
            return;
        }
        switch (group.leader().action()) {
            case DROP -> {
                SchemaEntry entry = get(from, object);
                boolean aside = fates.isMovedAside(object);
                add(
                        object,
                        aside ? syntax.dropAside(object, entry) : syntax.drop(object, entry),
                        syntax.loses(object, entry));
            }
            case MOVE_ASIDE -> add(object, syntax.moveAside(object, get(from, object)), null);
            case ALTER -> {
                Alteration alteration = fates.alteration(object);
                add(object, alteration.statements(), alteration.loses());
            }
            case CREATE -> add(object, create(syntax, group), null);
        }
    }

    private List<String> create(ObjectSyntax syntax, Group group) {
        SchemaObject object = group.leader().object();
        SchemaEntry entry = get(to, object);
        if (syntax instanceof TableSyntax table) {
            List<String> statements = new ArrayList<>(table.create(object, entry, parts(entry, group), parents(group)));
            columns(group).forEach(column -> statements.addAll(new ColumnSyntax().settings(get(to, column))));
            return statements;
        }
        if (syntax instanceof ColumnSyntax column) {
            return entry.is("comes")
                    ? fates.alteration(object).statements()
                    : column.create(entry, defaultOf(object, group));
        }
        if (syntax instanceof DomainSyntax domain) {
            return domain.create(object, entry, checks(group));
        }
        List<String> statements = new ArrayList<>(syntax.create(object, entry));
        if (object.kind() == ObjectKind.SEQUENCE_OWNER) {
            statements.addAll(goOn(object, entry));
        }
        return statements;
    }

    /** Only where the sequence is new and the column is not. */
    private List<String> goOn(SchemaObject object, SchemaEntry owner) {
        SchemaObject sequence = new SchemaObject(ObjectKind.SEQUENCE, object.name());
        SchemaObject column = new SchemaObject(ObjectKind.COLUMN, owner.get("definition"));
        if (from.entries().containsKey(sequence) || !from.entries().containsKey(column)) {
            return List.of();
        }
        SchemaEntry numbered = get(to, column);
        return WHOLE_NUMBERS.contains(numbered.get("type"))
                ? List.of(SequenceSyntax.goOn(object.name(), get(to, sequence).get("start"), numbered))
                : List.of();
    }

    private List<SchemaEntry> checks(Group group) {
        return group.members().stream().map(step -> get(to, step.object())).toList();
    }

    /** Columns in their order, then constraints; those of a typed table are there already. */
    private List<String> parts(SchemaEntry table, Group group) {
        List<String> parts = new ArrayList<>();
        for (SchemaObject column : columns(group)) {
            SchemaEntry entry = get(to, column);
            SchemaEntry value = defaultOf(column, group);
            if (table.find("of_type") == null) {
                parts.add(new ColumnSyntax().written(entry, value));
            } else if (value != null || entry.is("not_null")) {
                parts.add(entry.get("column") + " with options"
                        + (value == null ? "" : " default " + value.get("definition")) + NotNullSyntax.written(entry));
            }
        }
        group.members().stream()
                .map(Step::object)
                .filter(object -> object.kind() == ObjectKind.CONSTRAINT)
                .forEach(object -> parts.add(new ConstraintSyntax().written(get(to, object))));
        return parts;
    }

    private List<SchemaObject> columns(Group group) {
        return group.members().stream()
                .map(Step::object)
                .filter(object -> object.kind() == ObjectKind.COLUMN)
                .sorted(Comparator.comparing(
                        object -> Integer.valueOf(get(to, object).get("position"))))
                .toList();
    }

    private List<String> parents(Group group) {
        return group.members().stream()
                .map(Step::object)
                .filter(object -> object.kind() == ObjectKind.INHERITANCE)
                .map(object -> get(to, object))
                .sorted(Comparator.comparing(entry -> Integer.valueOf(entry.get("definition"))))
                .map(entry -> entry.get("of"))
                .toList();
    }

    private @Nullable SchemaEntry defaultOf(SchemaObject column, Group group) {
        SchemaObject object = new SchemaObject(ObjectKind.DEFAULT, column.name());
        SchemaEntry entry = to.entries().get(object);
        boolean isWritten = group.members().contains(new Step(Action.CREATE, object));
        return isWritten && entry != null && !entry.get("definition").equals("null") ? entry : null;
    }

    /** What is lost is said once, above the first of the statements. */
    private void add(SchemaObject object, List<String> statements, @Nullable String loses) {
        @Nullable String said = loses;
        for (String sql : statements) {
            lines.add(new Line(sql, object, said));
            said = null;
        }
    }

    private static SchemaEntry get(DatabaseSchema schema, SchemaObject object) {
        SchemaEntry entry = schema.entries().get(object);
        if (entry == null) {
            throw new IllegalStateException("not there: " + object);
        }
        return entry;
    }
}
