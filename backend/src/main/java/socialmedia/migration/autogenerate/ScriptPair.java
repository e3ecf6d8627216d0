package socialmedia.migration.autogenerate;

import java.util.List;
import socialmedia.schema.change.SchemaScript.Line;

/**
 * A way up and its way down.
 *
 * @param purpose what sets it apart from others written with it, empty for the first
 */
public record ScriptPair(String purpose, List<Line> up, List<Line> down) {

    public ScriptPair {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    String upText() {
        return ScriptText.of(up);
    }

    String downText() {
        return ScriptText.of(down);
    }

    /** How a way is called where it has no file yet. */
    String upName() {
        return "way up" + (purpose.isEmpty() ? "" : " (" + purpose + ")");
    }

    String downName() {
        return "way down" + (purpose.isEmpty() ? "" : " (" + purpose + ")");
    }
}
