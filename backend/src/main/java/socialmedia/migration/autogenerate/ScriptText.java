package socialmedia.migration.autogenerate;

import java.util.List;
import java.util.stream.Collectors;
import socialmedia.schema.change.SchemaScript;
import socialmedia.schema.change.SchemaScript.Line;
import socialmedia.text.SqlLiteral;

/** Statements as a file has them, and the comments at a file's head. */
final class ScriptText {

    private ScriptText() {}

    static String of(List<Line> lines) {
        return new SchemaScript(lines, List.of()).text();
    }

    /** Each as a comment of its own; lines after the first are indented. */
    static String comments(String word, List<String> texts) {
        return texts.stream().map(text -> SqlLiteral.comment(word + text)).collect(Collectors.joining());
    }
}
