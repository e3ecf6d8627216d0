package socialmedia.migration.autogenerate;

import java.util.ArrayList;
import java.util.List;
import socialmedia.schema.change.SchemaChange;
import socialmedia.schema.change.SchemaScript;
import socialmedia.schema.change.SchemaScript.Line;

/**
 * A schema as one file that makes it of an empty database.
 *
 * @param lost what it leaves out or changes, one line each
 */
public record SchemaDump(String name, List<Line> lines, List<String> lost) {

    public SchemaDump {
        lines = List.copyOf(lines);
        lost = List.copyOf(lost);
    }

    /** Written without being tried; {@code prove} tries it on a throw-away database. */
    public static SchemaDump of(SchemaState state, boolean prove) {
        SchemaScript script = SchemaChange.dump(state.schema());
        List<String> lost = new ArrayList<>(script.inexpressible());
        if (prove) {
            state.lostInADump().stream().filter(line -> !lost.contains(line)).forEach(lost::add);
        }
        return new SchemaDump(state.name(), script.lines(), lost);
    }

    public String text() {
        String text =
                ScriptText.of(lines).replaceFirst("(?m)^set local check_function_bodies", "set check_function_bodies");
        return ScriptText.comments("Left out: ", lost) + "-- The schema of " + name + "\n"
                + (text.isEmpty() ? "" : "\n" + text);
    }
}
