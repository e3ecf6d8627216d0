package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Columns of tables. */
final class ColumnSyntax implements ObjectSyntax {

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return create(entry, null);
    }

    /** @param defaultEntry its default, null for none */
    List<String> create(SchemaEntry entry, @Nullable SchemaEntry defaultEntry) {
        List<String> statements = new ArrayList<>();
        statements.add("alter table " + entry.get("table") + " add column " + written(entry, defaultEntry));
        statements.addAll(settings(entry));
        return statements;
    }

    /** As it stands between the brackets of CREATE TABLE. */
    String written(SchemaEntry entry, @Nullable SchemaEntry defaultEntry) {
        StringBuilder text = new StringBuilder(entry.get("column")).append(' ').append(entry.get("definition"));
        if (entry.find("collate") != null) {
            text.append(" collate ").append(entry.get("collate"));
        }
        if (entry.find("generated") != null) {
            text.append(" generated always as (")
                    .append(entry.get("generated"))
                    .append(entry.is("virtual") ? ") virtual" : ") stored");
        }
        if (entry.find("identity") != null) {
            text.append(' ').append(IdentitySyntax.written(entry));
        }
        if (defaultEntry != null) {
            text.append(" default ").append(defaultEntry.get("definition"));
        }
        return text.append(NotNullSyntax.written(entry)).toString();
    }

    /** What CREATE TABLE has no words for, in all versions. */
    List<String> settings(SchemaEntry entry) {
        List<String> statements = new ArrayList<>(NotNullSyntax.addedLater(entry));
        statements.addAll(ColumnSettings.changed(null, entry));
        return statements;
    }

    @Override
    public List<String> drop(SchemaObject object, SchemaEntry entry) {
        return List.of("alter table " + entry.get("table") + " drop column " + entry.get("column"));
    }

    @Override
    public @Nullable String loses(SchemaObject object, SchemaEntry entry) {
        return entry.find("generated") == null ? "values of " + object.name() : null;
    }

    @Override
    public @Nullable Alteration alter(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        List<String> generated = generated(from, to);
        if (generated == null) {
            return null;
        }
        Alteration type = TypeChange.between(object, from, to);
        List<String> statements = new ArrayList<>();
        if (from.find("identity") != null && to.find("identity") == null) {
            statements.addAll(IdentitySyntax.changed(from, to));
        }
        statements.addAll(type.statements());
        statements.addAll(generated);
        statements.addAll(NotNullSyntax.changed(from, to));
        if (to.find("identity") != null) {
            statements.addAll(IdentitySyntax.changed(from, to));
        }
        statements.addAll(ColumnSettings.changed(from, to));
        return new Alteration(statements, type.disturbs(), type.loses());
    }

    /** Null where the column must be made anew. */
    private static @Nullable List<String> generated(SchemaEntry from, SchemaEntry to) {
        String before = from.find("generated");
        String after = to.find("generated");
        if (Objects.equals(before, after) && from.is("virtual") == to.is("virtual")) {
            return List.of();
        }
        if (after == null && !from.is("virtual")) {
            return List.of(alterColumn(to) + " drop expression");
        }
        boolean settable = before != null && after != null && from.is("virtual") == to.is("virtual");
        return settable && to.is("takes_expressions")
                ? List.of(alterColumn(to) + " set expression as (" + after + ")")
                : null;
    }

    /** Gives the column its type anew, each value by way of its text. */
    Alteration retype(SchemaEntry to) {
        return new Alteration(List.of(TypeChange.byText(to)), TypeChange.HOLD_THE_TYPE, null);
    }

    static String alterColumn(SchemaEntry entry) {
        return "alter table " + entry.get("table") + " alter column " + entry.get("column");
    }

    /** Without the tables that inherit, whose columns are their own. */
    static String alterOnlyColumn(SchemaEntry entry) {
        return "alter table " + (entry.is("has_heirs") ? "only " : "") + entry.get("table") + " alter column "
                + entry.get("column");
    }
}
