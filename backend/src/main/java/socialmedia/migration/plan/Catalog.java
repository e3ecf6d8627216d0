package socialmedia.migration.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a shadow database consists of at one moment, by object ids, so that a new name is not a new thing.
 *
 * @param programs functions, enums, domains and composite types, each by kind and name
 */
record Catalog(
        Map<Long, Relation> relations,
        Map<ColumnKey, Column> columns,
        Map<Long, Constraint> constraints,
        Map<Long, Trigger> triggers,
        Map<Long, String> programs) {

    /**
     * A table, view, sequence or index.
     *
     * @param kind pg_class.relkind
     * @param fileNode another one after it was rewritten; 0 where there is no file
     * @param table whose index it is; 0 for what is none
     * @param key an index's columns or expressions, null where it is none
     */
    record Relation(
            long id,
            String name,
            char kind,
            long fileNode,
            long table,
            boolean valid,
            boolean unique,
            boolean rowSecurity,
            boolean unlogged,
            @Nullable String key,
            @Nullable String predicate) {

        /** Whether an index is defined as another one. */
        boolean isLike(Relation other) {
            return name.equals(other.name)
                    && kind == other.kind
                    && table == other.table
                    && unique == other.unique
                    && Objects.equals(key, other.key)
                    && (predicate == null) == (other.predicate == null);
        }

        boolean isTable() {
            return "rpmf".indexOf(kind) >= 0;
        }

        boolean isIndex() {
            return kind == 'i' || kind == 'I';
        }

        String display() {
            return switch (kind) {
                        case 'i', 'I' -> "index ";
                        case 'v' -> "view ";
                        case 'm' -> "materialized view ";
                        case 'S' -> "sequence ";
                        case 'f' -> "foreign table ";
                        default -> "table ";
                    }
                    + name;
        }
    }

    /** A column by its table and number, which renaming leaves as they are. */
    record ColumnKey(long table, int number) {}

    /** A column; {@code name} is quoted where it must be. */
    record Column(String name, String type, boolean notNull, boolean filled) {}

    /**
     * A constraint.
     *
     * @param kind pg_constraint.contype
     * @param enforced whether all rows meet it
     * @param columns numbers in its table, {@code otherColumns} in the table it refers to
     */
    record Constraint(
            String name,
            char kind,
            long table,
            boolean enforced,
            long other,
            List<Integer> columns,
            List<Integer> otherColumns,
            @Nullable String expression) {

        /** Whether another one is defined alike but for its expression. */
        boolean isLike(Constraint other) {
            return name.equals(other.name)
                    && kind == other.kind
                    && table == other.table
                    && enforced == other.enforced
                    && this.other == other.other
                    && columns.equals(other.columns)
                    && otherColumns.equals(other.otherColumns);
        }
    }

    /** A trigger; {@code enabled} is pg_trigger.tgenabled. */
    record Trigger(String name, long table, char enabled) {}

    Catalog {
        relations = Map.copyOf(relations);
        columns = Map.copyOf(columns);
        constraints = Map.copyOf(constraints);
        triggers = Map.copyOf(triggers);
        programs = Map.copyOf(programs);
    }

    Optional<Column> column(ColumnKey key) {
        return Optional.ofNullable(columns.get(key));
    }

    boolean has(long relation) {
        return relations.containsKey(relation);
    }

    String name(long relation) {
        Relation found = relations.get(relation);
        return found == null ? "relation " + relation : found.name();
    }

    String name(ColumnKey key) {
        Column column = columns.get(key);
        return name(key.table()) + "." + (column == null ? key.number() : column.name());
    }
}
