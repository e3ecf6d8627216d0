package socialmedia.schema.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.ObjectSyntax.Alteration;

/** A column's new type or collation, and how its values get there. */
final class TypeChange {

    /** What PostgreSQL refuses to keep over a change of type. */
    static final Set<ObjectKind> HOLD_THE_TYPE = EnumSet.of(
            ObjectKind.COLUMN,
            ObjectKind.DEFAULT,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.RULE,
            ObjectKind.TRIGGER,
            ObjectKind.POLICY,
            ObjectKind.ROUTINE,
            ObjectKind.PUBLICATION_TABLE);

    /** Foreign keys compare a column with another, which may have another type meanwhile. */
    private static final Set<ObjectKind> AND_KEYS = EnumSet.copyOf(HOLD_THE_TYPE);

    static {
        AND_KEYS.add(ObjectKind.CONSTRAINT);
    }

    private TypeChange() {}

    static Alteration between(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        boolean sameType = from.get("definition").equals(to.get("definition"));
        if (sameType && Objects.equals(from.find("collate"), to.find("collate"))) {
            return Alteration.of();
        }
        boolean sameBase = from.get("type").equals(to.get("type"));
        return new Alteration(
                List.of(statement(from, to)),
                sameBase ? HOLD_THE_TYPE : AND_KEYS,
                sameType ? null : loses(object, from, to));
    }

    /** Each value by way of its text, which all types have. */
    static String byText(SchemaEntry to) {
        return type(to) + " using " + to.get("column") + "::text" + (to.is("array") ? "[]" : "") + "::"
                + to.get("definition");
    }

    private static String statement(SchemaEntry from, SchemaEntry to) {
        boolean converts = from.get("type").equals(to.get("type"))
                || (from.is("array") == to.is("array") && (isText(to) || has(from, "assignable", to)));
        if (converts) {
            return type(to);
        }
        boolean casts = from.is("array") == to.is("array") && (isText(from) || has(from, "explicit", to));
        return casts ? type(to) + " using " + to.get("column") + "::" + to.get("definition") : byText(to);
    }

    private static String type(SchemaEntry to) {
        return ColumnSyntax.alterColumn(to) + " type " + to.get("definition")
                + (to.find("collate") == null ? "" : " collate " + to.get("collate"));
    }

    private static boolean has(SchemaEntry from, String casts, SchemaEntry to) {
        String type = to.get("type");
        return from.facts()
                .getOrDefault(casts, "")
                .contains("|" + (to.is("array") ? type.substring(0, type.length() - 2) : type) + "|");
    }

    private static boolean isText(SchemaEntry entry) {
        return entry.is("text");
    }

    /** A text that is too long is an error, a fraction is rounded without a word. */
    private static @Nullable String loses(SchemaObject object, SchemaEntry from, SchemaEntry to) {
        boolean keeps = from.get("type").equals(to.get("type"))
                ? to.get("type").contains("char") || !narrows(from, to)
                : isText(to) || has(from, "implicit", to);
        return keeps ? null : "precision or form of values of " + object.name();
    }

    /** By the modifiers of numeric, whose last eleven bits are the scale, and of times. */
    private static boolean narrows(SchemaEntry from, SchemaEntry to) {
        int before = Integer.parseInt(from.get("type_modifier"));
        int after = Integer.parseInt(to.get("type_modifier"));
        return after != -1 && (before == -1 || scale(to, after) < scale(from, before));
    }

    private static int scale(SchemaEntry entry, int modifier) {
        return entry.get("type").startsWith("numeric") ? (modifier - 4) & 0x7ff : modifier;
    }
}
