package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;

/** How a column is stored and counted; none of it comes to the tables that inherit. */
final class ColumnSettings {

    private ColumnSettings() {}

    /** @param from null for a new column */
    static List<String> changed(@Nullable SchemaEntry from, SchemaEntry to) {
        List<String> statements = new ArrayList<>();
        String alter = ColumnSyntax.alterOnlyColumn(to);
        if (differs("storage", from, to)) {
            String storage = to.find("storage");
            statements.add(alter + " set storage " + (storage == null ? to.get("own_storage") : storage));
        }
        if (differs("statistics", from, to)) {
            String statistics = to.find("statistics");
            statements.add(alter + " set statistics " + (statistics == null ? "-1" : statistics));
        }
        if (differs("compression", from, to)) {
            String compression = to.find("compression");
            statements.add(alter + " set compression " + (compression == null ? "default" : compression));
        }
        if (differs("options", from, to)) {
            Set<String> gone = names(from);
            gone.removeAll(names(to));
            if (!gone.isEmpty()) {
                statements.add(alter + " reset (" + String.join(", ", gone) + ")");
            }
            if (to.find("options") != null) {
                statements.add(alter + " set (" + to.get("options") + ")");
            }
        }
        return statements;
    }

    private static boolean differs(String name, @Nullable SchemaEntry from, SchemaEntry to) {
        return !Objects.equals(from == null ? null : from.find(name), to.find(name));
    }

    private static Set<String> names(@Nullable SchemaEntry entry) {
        Set<String> names = new TreeSet<>();
        if (entry != null && entry.find("options") != null) {
            for (String option : entry.get("options").split(", ", -1)) {
                names.add(option.substring(0, option.indexOf('=')));
            }
        }
        return names;
    }
}
