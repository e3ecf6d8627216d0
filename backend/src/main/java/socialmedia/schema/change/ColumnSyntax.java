package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;

/** Columns of tables. */
final class ColumnSyntax implements ObjectSyntax {

    /** What PostgreSQL refuses to keep over a change of type. */
    private static final Set<ObjectKind> HOLD_THE_TYPE = EnumSet.of(
            ObjectKind.COLUMN,
            ObjectKind.DEFAULT,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.RULE,
            ObjectKind.TRIGGER,
            ObjectKind.POLICY,
            ObjectKind.ROUTINE);

    @Override
    public List<String> create(SchemaObject object, SchemaEntry entry) {
        return create(entry, null);
    }

    /** @param defaultEntry its default, null for none */
    List<String> create(SchemaEntry entry, @Nullable SchemaEntry defaultEntry) {
        return List.of("alter table " + entry.get("table") + " add column " + written(entry, defaultEntry));
    }

    /** As it stands between the brackets of CREATE TABLE. */
    String written(SchemaEntry entry, @Nullable SchemaEntry defaultEntry) {
        StringBuilder text = new StringBuilder(entry.get("column")).append(' ').append(entry.get("definition"));
        if (entry.find("collate") != null) {
            text.append(" collate ").append(entry.get("collate"));
        }
        if (entry.find("generated") != null) {
            text.append(" generated always as (").append(entry.get("generated")).append(") stored");
        }
        if (entry.find("identity") != null) {
            text.append(" generated ").append(entry.get("identity")).append(" as identity");
        }
        if (defaultEntry != null) {
            text.append(" default ").append(defaultEntry.get("definition"));
        }
        return text.append(entry.is("not_null") ? " not null" : "").toString();
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
        if (!Objects.equals(from.find("generated"), to.find("generated"))
                || !Objects.equals(from.find("identity"), to.find("identity"))) {
            return null;
        }
        boolean retyped = !from.get("definition").equals(to.get("definition"))
                || !Objects.equals(from.find("collate"), to.find("collate"));
        Alteration type = retyped ? retype(to) : Alteration.of();
        List<String> statements = new ArrayList<>(type.statements());
        if (from.is("not_null") != to.is("not_null")) {
            statements.add(alterColumn(to) + (to.is("not_null") ? " set not null" : " drop not null"));
        }
        return new Alteration(statements, type.disturbs(), type.loses());
    }

    /** Gives the column its type anew, each value by way of its text. */
    Alteration retype(SchemaEntry to) {
        String type = to.get("definition");
        String array = type.endsWith("[]") ? "[]" : "";
        String collate = to.find("collate") == null ? "" : " collate " + to.get("collate");
        return new Alteration(
                List.of(alterColumn(to) + " type " + type + collate + " using " + to.get("column") + "::text" + array
                        + "::" + type),
                HOLD_THE_TYPE,
                null);
    }

    private static String alterColumn(SchemaEntry entry) {
        return "alter table " + entry.get("table") + " alter column " + entry.get("column");
    }
}
