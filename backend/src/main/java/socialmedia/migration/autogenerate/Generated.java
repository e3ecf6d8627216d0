package socialmedia.migration.autogenerate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import socialmedia.schema.change.SchemaScript.Line;
import socialmedia.text.SqlLiteral;

/**
 * Scripts from one schema to another, and what is known of them.
 *
 * @param pairs in the order they are run up; empty where the schemas are the same
 * @param unproven why they are not proven, one line each; empty where they are
 * @param upLoses rows and values that do not come back after the ways up and down
 * @param downLoses rows and values that do not come back after the ways down and up
 * @param warnings what only fails where tables have rows
 * @param renames what was renamed instead of dropped and made anew
 */
public record Generated(
        List<ScriptPair> pairs,
        List<String> unproven,
        List<String> upLoses,
        List<String> downLoses,
        List<String> warnings,
        List<Rename> renames) {

    public Generated {
        pairs = List.copyOf(pairs);
        unproven = List.copyOf(unproven);
        upLoses = List.copyOf(upLoses);
        downLoses = List.copyOf(downLoses);
        warnings = List.copyOf(warnings);
        renames = List.copyOf(renames);
    }

    /** What there is to write between equal schemas. */
    public static Generated nothing() {
        return new Generated(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Whether the schemas are the same, with nothing left unsaid. */
    public boolean isEmpty() {
        return pairs.isEmpty() && unproven.isEmpty();
    }

    public boolean isProven() {
        return unproven.isEmpty();
    }

    /** All statements of the ways up, without their semicolons. */
    public List<String> statements() {
        return pairs.stream().flatMap(pair -> pair.up().stream()).map(Line::sql).toList();
    }

    /** What the ways up destroy, as their statements say it. */
    public List<String> losses() {
        return losses(pairs.stream().flatMap(pair -> pair.up().stream()).toList());
    }

    /** A way up as a file has it, below its header. */
    public String upFile(ScriptPair pair) {
        return head(pair, pair.up(), upLoses) + pair.upText();
    }

    public String downFile(ScriptPair pair) {
        return head(pair, pair.down(), downLoses) + pair.downText();
    }

    /** All ways up as one file of its own, for whatever runs SQL; what it is comes after what is wrong with it. */
    public String upAlone(String what) {
        return alone(what, pairs.stream().map(this::upFile).toList());
    }

    public String downAlone(String what) {
        List<String> texts = new ArrayList<>(pairs.stream().map(this::downFile).toList());
        Collections.reverse(texts);
        return alone(what, texts);
    }

    /** Not everything that runs it opens a transaction, and outside of one SET LOCAL does nothing. */
    private static String alone(String what, List<String> texts) {
        String text = String.join("\n", texts);
        int head = text.startsWith("-- UNPROVEN: ") ? text.indexOf('\n') + 1 : 0;
        return text.substring(0, head)
                + SqlLiteral.comment(what)
                + (head == 0 && !text.isEmpty() ? "\n" : "")
                + text.substring(head)
                        .replaceFirst("(?m)^set local check_function_bodies", "set check_function_bodies");
    }

    /** What must be known before it is run; what a statement's own comment says is not said twice. */
    private String head(ScriptPair pair, List<Line> lines, List<String> measured) {
        List<String> marked = losses(lines);
        List<String> unmarked = pairs.size() > 1
                ? List.of()
                : measured.stream().filter(loss -> !isMarked(loss, marked)).toList();
        List<String> own = warnings.stream()
                .filter(warning ->
                        warning.startsWith((lines == pair.up() ? pair.upName() : pair.downName()) + " fails"))
                .map(warning -> warning.substring(warning.indexOf(" fails") + 1))
                .map(warning -> "F" + warning.substring(1))
                .toList();
        String text = ScriptText.comments("UNPROVEN: ", unproven)
                + ScriptText.comments("", own)
                + ScriptText.comments("Found to lose ", unmarked);
        return text.isEmpty() ? "" : text + "\n";
    }

    private static boolean isMarked(String loss, List<String> marked) {
        return marked.stream().anyMatch(mark -> mark.equals(loss) || mark.contains(loss));
    }

    private static List<String> losses(List<Line> lines) {
        return new ArrayList<>(lines.stream()
                .map(Line::loses)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
