package socialmedia.schema.change;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.SchemaObject;
import socialmedia.text.SqlLiteral;

/**
 * Statements that lead from one schema to another.
 *
 * @param inexpressible differences that no statement here makes, one line each; empty where the script is whole
 */
public record SchemaScript(List<Line> lines, List<String> inexpressible) {

    /**
     * One statement, without its semicolon.
     *
     * @param object what it is about
     * @param loses what it destroys, as people say it; null for nothing
     */
    public record Line(
            String sql, SchemaObject object, @Nullable String loses) {

        /** The statement, with what it loses in a comment above it. */
        public String text() {
            return (loses == null ? "" : SqlLiteral.comment("Loses " + loses)) + sql;
        }
    }

    public SchemaScript {
        lines = List.copyOf(lines);
        inexpressible = List.copyOf(inexpressible);
    }

    public boolean isEmpty() {
        return lines.isEmpty() && inexpressible.isEmpty();
    }

    /** All statements as one text; what loses data says so in a comment above it. */
    public String text() {
        return lines.stream().map(line -> line.text() + ";\n").collect(Collectors.joining("\n"));
    }
}
