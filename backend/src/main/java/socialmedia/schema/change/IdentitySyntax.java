package socialmedia.schema.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaEntry;

/** Columns that number their rows by a sequence of their own. */
final class IdentitySyntax {

    private IdentitySyntax() {}

    static String written(SchemaEntry entry) {
        String options = entry.find("identity_options");
        return "generated " + entry.get("identity") + " as identity" + (options == null ? "" : " (" + options + ")");
    }

    /** A column that becomes one goes on after the greatest number it has. */
    static List<String> changed(SchemaEntry from, SchemaEntry to) {
        String before = from.find("identity");
        String after = to.find("identity");
        List<String> statements = new ArrayList<>();
        String alter = ColumnSyntax.alterColumn(to);
        if (after == null) {
            if (before != null) {
                statements.add(alter + " drop identity");
            }
            return statements;
        }
        if (before == null) {
            statements.add(alter + " add " + written(to));
            statements.add(SequenceSyntax.goOn(to.get("identity_sequence"), to.get("start"), to));
            return statements;
        }
        if (!before.equals(after)) {
            statements.add(alter + " set generated " + after);
        }
        @Nullable String renamed = renamed(from, to);
        if (renamed != null) {
            statements.add(renamed);
        }
        boolean typeStays = from.get("definition").equals(to.get("definition"));
        if (!typeStays || !Objects.equals(from.find("identity_options"), to.find("identity_options"))) {
            statements.add(alter + " " + to.get("identity_settings") + SequenceSyntax.restart(from, to));
        }
        return statements;
    }

    private static @Nullable String renamed(SchemaEntry from, SchemaEntry to) {
        String before = from.get("identity_sequence");
        return before.equals(to.get("identity_sequence"))
                ? null
                : "alter sequence " + before + " rename to " + to.get("identity_sequence_name");
    }
}
