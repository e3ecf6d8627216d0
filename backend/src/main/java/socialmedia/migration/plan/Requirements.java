package socialmedia.migration.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.plan.Catalog.Column;
import socialmedia.migration.plan.Catalog.ColumnKey;
import socialmedia.migration.plan.Catalog.Constraint;
import socialmedia.migration.plan.Catalog.Relation;

/** Reads from two catalogs what a statement asks of the rows there are, and how to count those of the live database that do not meet it. */
final class Requirements {

    private static final Pattern SHORT_TEXT = Pattern.compile("character(?: varying)?\\((\\d+)\\)");

    private final Catalog live;
    private final Effects effects;

    /** {@code live} is the schema that the live database has, by the shadow's object ids. */
    Requirements(Catalog live, Effects effects) {
        this.live = live;
        this.effects = effects;
    }

    List<Requirement> find() {
        List<Requirement> found = new ArrayList<>();
        effects.after().columns().forEach((key, column) -> column(key, column).ifPresent(found::add));
        effects.enforced().stream()
                .filter(constraint -> !effects.isSetUpAnew(constraint))
                .forEach(constraint -> constraint(constraint).ifPresent(found::add));
        effects.newIndexes().stream().filter(Relation::unique).forEach(index -> found.add(unique(index)));
        return found.stream().filter(one -> live.has(one.table())).toList();
    }

    private Optional<Requirement> column(ColumnKey key, Column column) {
        Column old = effects.before().columns().get(key);
        if (!effects.before().has(key.table())) {
            return Optional.empty();
        }
        String table = effects.before().name(key.table());
        if (old == null) {
            return column.notNull() && !column.filled()
                    ? Optional.of(requirement(
                            key.table(),
                            "rows of " + table + " have nothing to put into " + column.name()
                                    + ", which may not be null",
                            from(key.table())))
                    : Optional.empty();
        }
        @Nullable String name = liveName(key);
        if (column.notNull() && !old.notNull()) {
            return Optional.of(requirement(
                    key.table(),
                    "rows of " + table + " have null in " + column.name(),
                    name == null ? null : from(key.table()) + " where " + name + " is null"));
        }
        Matcher text = SHORT_TEXT.matcher(column.type());
        if (!column.type().equals(old.type()) && text.matches()) {
            return Optional.of(requirement(
                    key.table(),
                    "rows of " + table + " have more than " + text.group(1) + " characters in " + column.name(),
                    name == null ? null : from(key.table()) + " where length(" + name + "::text) > " + text.group(1)));
        }
        return Optional.empty();
    }

    private Optional<Requirement> constraint(Constraint constraint) {
        if (!effects.before().has(constraint.table())) {
            return Optional.empty();
        }
        String table = effects.before().name(constraint.table());
        return switch (constraint.kind()) {
            case 'c' ->
                Optional.of(requirement(
                        constraint.table(),
                        "rows of " + table + " do not meet " + constraint.name(),
                        isNamedAlike(constraint.table())
                                ? from(constraint.table()) + " where not (" + constraint.expression() + ")"
                                : null));
            case 'f' ->
                Optional.of(requirement(
                        constraint.table(),
                        "rows of " + table + " have no counterpart in "
                                + effects.after().name(constraint.other()) + " (" + constraint.name() + ")",
                        orphans(constraint)));
            case 'x' ->
                Optional.of(requirement(
                        constraint.table(),
                        "rows of " + table + " exclude each other (" + constraint.name() + ")",
                        null));
            default -> Optional.empty();
        };
    }

    private @Nullable String orphans(Constraint constraint) {
        List<String> own = names(constraint.table(), constraint.columns());
        if (own.size() != constraint.columns().size()) {
            return null;
        }
        String all = own.stream().map(name -> "t." + name + " is not null").collect(Collectors.joining(" and "));
        String rows = from(constraint.table()) + " t where " + all;
        if (!live.has(constraint.other())) {
            return rows;
        }
        List<String> other = names(constraint.other(), constraint.otherColumns());
        if (other.size() != own.size()) {
            return null;
        }
        String equal = IntStream.range(0, own.size())
                .mapToObj(i -> "o." + other.get(i) + " = t." + own.get(i))
                .collect(Collectors.joining(" and "));
        return rows + " and not exists (select from " + live.name(constraint.other()) + " o where " + equal + ")";
    }

    private Requirement unique(Relation index) {
        String keys = index.key() == null ? "" : index.key();
        String rows = index.predicate() == null ? "" : "(" + index.predicate() + ") and ";
        return requirement(
                index.table(),
                "groups of rows of " + effects.before().name(index.table()) + " have the same " + keys,
                isNamedAlike(index.table())
                        ? "select count(*) from (select 1 from " + live.name(index.table()) + " where " + rows
                                + "num_nulls(" + keys + ") = 0 group by " + keys + " having count(*) > 1) groups"
                        : null);
    }

    private Requirement requirement(long table, String what, @Nullable String count) {
        return new Requirement(table, what, count);
    }

    private String from(long table) {
        return "select count(*) from " + live.name(table);
    }

    private @Nullable String liveName(ColumnKey key) {
        Column column = live.columns().get(key);
        return column == null ? null : column.name();
    }

    private List<String> names(long table, List<Integer> numbers) {
        return numbers.stream()
                .map(number -> liveName(new ColumnKey(table, number)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether expressions over the table read the same on the live database. */
    private boolean isNamedAlike(long table) {
        return effects.after().columns().entrySet().stream()
                .filter(one -> one.getKey().table() == table)
                .filter(one -> live.columns().containsKey(one.getKey()))
                .allMatch(one -> one.getValue().name().equals(liveName(one.getKey())));
    }
}
