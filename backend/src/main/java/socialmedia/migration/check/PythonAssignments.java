package socialmedia.migration.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The assignments of strings at the top level of a Python file: {@code revision = "…"}, {@code down_revision: str = ('…', '…')}.
 * Comments, docstrings, functions and all other statements are passed over.
 */
final class PythonAssignments {

    /**
     * What a name was given.
     *
     * @param strings none for {@code None}
     * @param isLiteral whether it was strings, tuples or lists of them, or {@code None}, and nothing to be computed
     */
    record Value(int line, List<String> strings, boolean isLiteral) {

        Value {
            strings = List.copyOf(strings);
        }
    }

    private final PythonText text;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private PythonAssignments(String source) {
        this.text = new PythonText(source);
    }

    /** Each name with what it was given last. */
    static Map<String, Value> read(String source) {
        PythonAssignments reader = new PythonAssignments(source);
        while (reader.text.hasMore()) {
            reader.statement();
        }
        return reader.values;
    }

    private void statement() {
        boolean isTopLevel = !text.isAt(' ') && !text.isAt('\t');
        text.skipBlanks();
        int line = text.line();
        String name = text.name();
        text.skipBlanks();
        if (!name.isEmpty() && text.isAt(':')) {
            text.take();
            while (!text.isAtEnd() && !isAssignment()) {
                text.skipToken();
            }
        }
        if (isTopLevel && !name.isEmpty() && isAssignment()) {
            text.take();
            values.put(name, value(line));
        }
        while (!text.isAtEnd()) {
            text.skipToken();
        }
        text.take();
    }

    private boolean isAssignment() {
        return text.isAt('=') && !text.isAt("==");
    }

    private Value value(int line) {
        List<String> strings = new ArrayList<>();
        boolean literal = true;
        boolean adjacent = false;
        int depth = 0;
        while (text.hasMore() && (depth > 0 || !text.isAtEnd())) {
            if (text.isAtString()) {
                String string = text.string();
                strings.add(adjacent ? strings.remove(strings.size() - 1) + string : string);
                adjacent = true;
            } else if (text.isAt('(') || text.isAt('[')) {
                depth++;
                text.take();
            } else if (text.isAt(')') || text.isAt(']')) {
                depth--;
                text.take();
            } else if (text.isAt(',')) {
                adjacent = false;
                text.take();
            } else if (text.isAt('#') || text.isBlank() || text.isAt('\\')) {
                text.skipToken();
            } else {
                String name = text.name();
                literal = literal && name.equals("None");
                if (name.isEmpty()) {
                    text.take();
                }
            }
        }
        return new Value(line, strings, literal);
    }
}
