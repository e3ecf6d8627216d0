package socialmedia.schema;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of the catalog queries together: names for addresses, parents, and who needs whom.
 *
 * <p>Each query of a kind gives {@code name}, the object's own address ({@code class_id}, {@code object_id}, {@code sub_id}; null for
 * what has none, such as a comment), its parent's ({@code parent_class}, {@code parent_id}, {@code parent_sub}; null for none), perhaps a second
 * one that it needs ({@code also_class}, {@code also_id}, {@code also_sub}), facts whose labels begin with {@code fact_}, and attributes: all else.
 * A row whose parent was not read belongs to something left out, and is left out too.
 */
final class CatalogRows {

    /** Bookkeeping of the migration tools, which no migration makes. */
    private static final Set<String> LEFT_OUT = Set.of("public.flyway_schema_history", "public.alembic_version");

    /** There in every database: never made nor dropped. */
    private static final SchemaObject PUBLIC = new SchemaObject(ObjectKind.SCHEMA, "public");

    private static final String FACT = "fact_";
    private static final Set<String> ADDRESSES = Set.of(
            "name",
            "class_id",
            "object_id",
            "sub_id",
            "parent_class",
            "parent_id",
            "parent_sub",
            "also_class",
            "also_id",
            "also_sub");

    private final Set<CatalogAddress> extensionMembers = new HashSet<>();
    private final Map<CatalogAddress, SchemaObject> objects = new HashMap<>();
    private final SortedMap<SchemaObject, SchemaEntry> entries = new TreeMap<>();
    private final Map<SchemaObject, Set<SchemaObject>> needs = new HashMap<>();

    void leaveOut(ResultSet row) throws SQLException {
        extensionMembers.add(new CatalogAddress(row.getLong("class_id"), row.getLong("object_id"), 0));
    }

    void add(ObjectKind kind, ResultSet row) throws SQLException {
        SchemaObject object = new SchemaObject(kind, row.getString("name"));
        CatalogAddress parentAddress = address(row, "parent_class", "parent_id", "parent_sub");
        SchemaObject parent = parentAddress == null ? null : find(parentAddress);
        CatalogAddress own = address(row, "class_id", "object_id", "sub_id");
        boolean leftOut = (parentAddress != null && parent == null)
                || (own != null && extensionMembers.contains(own.whole()))
                || LEFT_OUT.contains(object.name());
        if (leftOut) {
            return;
        }
        if (own != null) {
            objects.put(own, object);
        }
        if (object.equals(PUBLIC)) {
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> facts = new HashMap<>();
        Set<SchemaObject> needed = new HashSet<>();
        if (parent != null && !parent.equals(PUBLIC)) {
            needed.add(parent);
        }
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            String value = ADDRESSES.contains(label) ? null : row.getString(i);
            if (label.equals("also_class")) {
                CatalogAddress also = address(row, "also_class", "also_id", "also_sub");
                SchemaObject other = also == null ? null : find(also);
                if (other != null) {
                    needed.add(other);
                }
            } else if (value != null && label.startsWith(FACT)) {
                put(facts, label.substring(FACT.length()), columns.getColumnTypeName(i), value);
            } else if (value != null) {
                put(attributes, label, columns.getColumnTypeName(i), value);
            }
        }
        needs.put(object, needed);
        entries.put(object, new SchemaEntry(attributes, facts, parent, Set.of()));
    }

    /** Another address of an object: a view's rule, a table's row type. */
    void alias(ResultSet row) throws SQLException {
        CatalogAddress other = address(row, "class_id", "object_id", "sub_id");
        CatalogAddress known = address(row, "of_class", "of_id", "of_sub");
        SchemaObject object = known == null ? null : find(known);
        if (other != null && object != null) {
            objects.putIfAbsent(other, object);
        }
    }

    void depend(ResultSet row) throws SQLException {
        CatalogAddress dependent = address(row, "class_id", "object_id", "sub_id");
        CatalogAddress needed = address(row, "needed_class", "needed_id", "needed_sub");
        SchemaObject object = dependent == null ? null : find(dependent);
        SchemaObject other = needed == null ? null : find(needed);
        Set<SchemaObject> all = object == null ? null : needs.get(object);
        if (all != null && other != null && !other.equals(object) && entries.containsKey(other)) {
            all.add(other);
        }
    }

    DatabaseSchema schema() {
        entries.replaceAll((object, entry) ->
                new SchemaEntry(entry.attributes(), entry.facts(), entry.parent(), withInherited(object)));
        return new DatabaseSchema(entries);
    }

    /** What needs a column that comes from another table's needs that one too. */
    private Set<SchemaObject> withInherited(SchemaObject object) {
        Set<SchemaObject> all = new HashSet<>(needs.getOrDefault(object, Set.of()));
        Deque<SchemaObject> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            SchemaObject needed = open.pop();
            SchemaEntry entry = needed.kind() == ObjectKind.COLUMN ? entries.get(needed) : null;
            if (entry != null && entry.is("inherited")) {
                needs.getOrDefault(needed, Set.of()).stream()
                        .filter(other -> other.kind() == ObjectKind.COLUMN && all.add(other))
                        .forEach(open::add);
            }
        }
        return all;
    }

    /** A column that is no object of its own, as a view's, stands for its whole. */
    private @Nullable SchemaObject find(CatalogAddress address) {
        SchemaObject object = objects.get(address);
        return object == null ? objects.get(address.whole()) : object;
    }

    private static @Nullable CatalogAddress address(ResultSet row, String classId, String objectId, String subId)
            throws SQLException {
        long object = row.getLong(objectId);
        return row.wasNull() ? null : new CatalogAddress(row.getLong(classId), object, row.getInt(subId));
    }

    /** A boolean that is false is left out. */
    private static void put(Map<String, String> values, String label, String type, String value) {
        if (!type.equals("bool")) {
            values.put(label, value);
        } else if (value.equals("t")) {
            values.put(label, "true");
        }
    }
}
