package socialmedia.migration.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.ObjectKind;
import socialmedia.schema.SchemaEntry;
import socialmedia.schema.SchemaObject;
import socialmedia.schema.change.SchemaScript.Line;

/**
 * A script cut in three so that large tables can be written to meanwhile: what is done at once, with constraints NOT VALID; indexes
 * built concurrently, outside a transaction; constraints validated, and all that needs such an index.
 */
final class OnlineParts {

    private static final Pattern CREATE_INDEX =
            Pattern.compile("(?i)create (unique )?index (?!concurrently)(.*)", Pattern.DOTALL);
    private static final Pattern SET_NOT_NULL =
            Pattern.compile("(?i)alter table (.+) alter column (\"(?:[^\"]|\"\")+\"|\\S+) set not null");
    private static final Pattern ADD_CONSTRAINT =
            Pattern.compile("(?i)alter table .+ add constraint .*", Pattern.DOTALL);
    private static final Pattern CHECKED_LATER =
            Pattern.compile("(?i)(foreign key|check)\\b(?!.*not (valid|enforced)\\b).*", Pattern.DOTALL);

    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Set<String> large;
    private final Set<SchemaObject> later = new HashSet<>();
    private final List<Line> atOnce = new ArrayList<>();
    private final List<Line> concurrently = new ArrayList<>();
    private final List<Line> validations = new ArrayList<>();
    private final List<Line> afterwards = new ArrayList<>();

    /** @param large the tables by their qualified names, as they are called before */
    OnlineParts(DatabaseSchema from, DatabaseSchema to, Set<String> large) {
        this.from = from;
        this.to = to;
        this.large = Set.copyOf(large);
    }

    List<Line> atOnce() {
        return atOnce;
    }

    List<Line> concurrently() {
        return concurrently;
    }

    /** Validations first: they let others write, what follows them does not for a moment. */
    List<Line> afterwards() {
        List<Line> all = new ArrayList<>(validations);
        all.addAll(afterwards);
        return all;
    }

    void split(List<Line> lines) {
        lines.forEach(this::place);
    }

    private void place(Line line) {
        SchemaEntry entry = to.entries().get(line.object());
        Matcher notNull = SET_NOT_NULL.matcher(line.sql());
        Matcher index = CREATE_INDEX.matcher(line.sql());
        if (entry != null && entry.needs().stream().anyMatch(later::contains)) {
            later.add(line.object());
            afterwards.add(line);
        } else if (line.object().kind() == ObjectKind.INDEX && index.matches() && isOnLarge(entry)) {
            later.add(line.object());
            concurrently.add(same(
                    line, "drop index concurrently if exists " + line.object().name()));
            String unique = index.group(1) == null ? "" : "unique ";
            concurrently.add(same(line, "create " + unique + "index concurrently " + index.group(2)));
        } else if (isCheckedLater(line, entry)) {
            String table = String.valueOf(
                    entry == null ? "" : QualifiedName.of(line.object().name()).parent());
            atOnce.add(same(line, line.sql() + " not valid"));
            validations.add(same(
                    line,
                    "alter table " + table + " validate constraint "
                            + QualifiedName.of(line.object().name()).last()));
        } else if (line.object().kind() == ObjectKind.COLUMN && notNull.matches() && isOnLarge(entry)) {
            setNotNull(line, notNull.group(1), notNull.group(2));
        } else {
            atOnce.add(line);
        }
    }

    /** PostgreSQL believes a valid check and does not read the table again. */
    private void setNotNull(Line line, String table, String column) {
        String name = RenameSyntax.quoted(column.replace("\"", "") + "_is_set");
        atOnce.add(same(
                line,
                "alter table " + table + " add constraint " + name + " check (" + column + " is not null) not valid"));
        validations.add(same(line, "alter table " + table + " validate constraint " + name));
        afterwards.add(line);
        afterwards.add(same(line, "alter table " + table + " drop constraint " + name));
    }

    private boolean isCheckedLater(Line line, @Nullable SchemaEntry entry) {
        return line.object().kind() == ObjectKind.CONSTRAINT
                && ADD_CONSTRAINT.matcher(line.sql()).matches()
                && entry != null
                && isOnLarge(entry)
                && CHECKED_LATER
                        .matcher(Objects.requireNonNullElse(entry.find("definition"), ""))
                        .matches();
    }

    /** Whether it belongs to a large table that is there before; a partitioned one takes none of these ways. */
    private boolean isOnLarge(@Nullable SchemaEntry entry) {
        SchemaObject table = entry == null ? null : entry.parent();
        SchemaEntry before = table == null ? null : from.entries().get(table);
        return table != null && before != null && before.find("partitioned") == null && large.contains(table.name());
    }

    private static Line same(Line line, String sql) {
        return new Line(sql, line.object(), null);
    }
}
