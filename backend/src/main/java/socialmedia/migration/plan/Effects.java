package socialmedia.migration.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socialmedia.migration.plan.Catalog.Column;
import socialmedia.migration.plan.Catalog.ColumnKey;
import socialmedia.migration.plan.Catalog.Constraint;
import socialmedia.migration.plan.Catalog.Relation;

/**
 * What one statement did on the shadow.
 *
 * @param locks the strongest on each table and view that was there before
 * @param scanned tables read from one end to the other
 * @param written tables with rows updated or deleted, or that might have, {@code whole} those where all were
 * @param searched tables that it updates or deletes rows of, even where the shadow has no such row
 * @param deleted tables that it deletes rows of or truncates, even where the shadow has no such row
 * @param overwritten columns whose values are not what they were, or might not be
 * @param refusal what PostgreSQL said where rows were in its way, null where none were; the rest is then of a run over none
 */
record Effects(
        Catalog before,
        Catalog after,
        Map<Long, LockMode> locks,
        Set<Long> scanned,
        Set<Long> written,
        Set<Long> searched,
        Set<Long> whole,
        Set<Long> deleted,
        Set<ColumnKey> overwritten,
        @Nullable String refusal,
        long milliseconds) {

    Effects {
        locks = Map.copyOf(locks);
        scanned = Set.copyOf(scanned);
        written = Set.copyOf(written);
        searched = Set.copyOf(searched);
        whole = Set.copyOf(whole);
        deleted = Set.copyOf(deleted);
        overwritten = Set.copyOf(overwritten);
    }

    Effects refused(String message) {
        return new Effects(
                before, after, locks, scanned, written, searched, whole, deleted, overwritten, message, milliseconds);
    }

    /** Tables whose rows lie in another file now; one that was truncated has none to copy. */
    List<Relation> rewritten() {
        return refiled()
                .filter(Relation::isTable)
                .filter(table -> !deleted.contains(table.id()))
                .toList();
    }

    /** Tables read from one end to the other, without those that were emptied, whatever was read of them. */
    Set<Long> read() {
        return scanned.stream()
                .filter(table -> !deleted.contains(table) || !isRefiled(table))
                .collect(Collectors.toSet());
    }

    /** Indexes built anew, of tables that were not. */
    List<Relation> rebuilt() {
        return refiled()
                .filter(Relation::isIndex)
                .filter(index -> !isRefiled(index.table()))
                .toList();
    }

    /** Constraints that are set up anew as they were, and checked once more, those that are indexes left out. */
    Stream<Constraint> checkedAnew() {
        return after.constraints().entrySet().stream()
                .filter(one -> !before.constraints().containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(one -> "cf".indexOf(one.kind()) >= 0 && one.enforced() && isSetUpAnew(one))
                .filter(one -> scanned.contains(one.table()) || isRefiled(one.table()));
    }

    private Stream<Relation> refiled() {
        return before.relations().values().stream().filter(old -> isRefiled(old.id()));
    }

    private boolean isRefiled(long id) {
        Relation old = before.relations().get(id);
        return old != null
                && old.fileNode() != 0
                && now(old).filter(now -> now.fileNode() != old.fileNode()).isPresent();
    }

    /** What has become of it: an index that a changed column has set up anew is another object of the same name. */
    private Optional<Relation> now(Relation old) {
        Relation same = after.relations().get(old.id());
        return same != null || !old.isIndex()
                ? Optional.ofNullable(same)
                : after.relations().values().stream()
                        .filter(now -> !before.has(now.id()) && now.isLike(old))
                        .findFirst();
    }

    /** Indexes that were not there, on tables that were. */
    List<Relation> newIndexes() {
        return after.relations().values().stream()
                .filter(Relation::isIndex)
                .filter(index -> !before.has(index.id()) && before.has(index.table()))
                .filter(index -> before.relations().values().stream()
                        .noneMatch(old -> !after.has(old.id()) && index.isLike(old)))
                .toList();
    }

    /** Whatever is gone, the parts of what is gone as a whole left out. */
    Set<String> dropped() {
        Set<String> names = new TreeSet<>();
        goneRelations()
                .filter(gone -> !gone.isIndex() || after.has(gone.table()))
                .forEach(gone -> names.add(gone.display()));
        goneColumns().forEach(column -> names.add("column " + before.name(column)));
        goneConstraints()
                .filter(gone -> after.has(gone.table()))
                .forEach(gone -> names.add("constraint " + gone.name() + " of " + before.name(gone.table())));
        before.triggers().forEach((id, trigger) -> {
            if (!after.triggers().containsKey(id)
                    && after.has(trigger.table())
                    && !trigger.name().contains("RI_")) {
                names.add("trigger " + trigger.name() + " of " + before.name(trigger.table()));
            }
        });
        before.programs().forEach((id, name) -> {
            if (!after.programs().containsKey(id)) {
                names.add(name);
            }
        });
        return names;
    }

    Stream<Relation> goneRelations() {
        return before.relations().values().stream().filter(old -> now(old).isEmpty());
    }

    /** Of tables that stay. */
    Stream<ColumnKey> goneColumns() {
        return before.columns().keySet().stream()
                .filter(column -> !after.columns().containsKey(column) && after.has(column.table()));
    }

    Stream<Constraint> goneConstraints() {
        return before.constraints().entrySet().stream()
                .filter(one -> !after.constraints().containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(old -> after.constraints().values().stream().noneMatch(now -> isSame(old, now)));
    }

    /** Whether a constraint of the schema afterwards was there before, even as another object. */
    boolean isSetUpAnew(Constraint now) {
        return before.constraints().values().stream().anyMatch(old -> isSame(old, now));
    }

    /** An expression reads otherwise where a column of it has got another type. */
    private boolean isSame(Constraint old, Constraint now) {
        boolean retyped = old.columns().stream()
                .map(number -> new ColumnKey(old.table(), number))
                .anyMatch(key -> !before.column(key)
                        .map(Column::type)
                        .equals(after.column(key).map(Column::type)));
        return old.isLike(now) && (retyped || Objects.equals(old.expression(), now.expression()));
    }

    /** What of {@code known} has another name: what was, and what is. */
    List<String> renamed(Catalog known) {
        Stream<String> relations = before.relations().values().stream()
                .filter(old -> known.has(old.id()) && !old.isIndex() && old.kind() != 'S')
                .flatMap(old -> Optional.ofNullable(after.relations().get(old.id()))
                        .filter(now -> !now.name().equals(old.name()))
                        .map(now -> old.display() + " is " + now.name() + " now")
                        .stream());
        Stream<String> columns = before.columns().entrySet().stream()
                .filter(old -> known.columns().containsKey(old.getKey()))
                .flatMap(old -> Optional.ofNullable(after.columns().get(old.getKey()))
                        .filter(now -> !now.name().equals(old.getValue().name()))
                        .map(now -> "column " + before.name(old.getKey()) + " is " + now.name() + " now")
                        .stream());
        Stream<String> programs = before.programs().entrySet().stream()
                .filter(old -> known.programs().containsKey(old.getKey()))
                .flatMap(old -> Optional.ofNullable(after.programs().get(old.getKey()))
                        .filter(now -> !now.equals(old.getValue()))
                        .map(now -> old.getValue() + " is " + now + " now")
                        .stream());
        return Stream.of(relations, columns, programs)
                .flatMap(all -> all)
                .sorted()
                .toList();
    }

    /** Constraints that bind all rows now and did not before. */
    List<Constraint> enforced() {
        return after.constraints().entrySet().stream()
                .filter(one -> one.getValue().enforced())
                .filter(one -> {
                    Constraint old = before.constraints().get(one.getKey());
                    return old == null || !old.enforced();
                })
                .map(Map.Entry::getValue)
                .toList();
    }

    /** New constraints that bind new rows alone, by id. */
    Map<Long, Constraint> unvalidated() {
        return after.constraints().entrySet().stream()
                .filter(one ->
                        !one.getValue().enforced() && !before.constraints().containsKey(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<LockMode> lock(long table) {
        return Optional.ofNullable(locks.get(table));
    }

    boolean changesSchema() {
        return !Objects.equals(before, after);
    }
}
