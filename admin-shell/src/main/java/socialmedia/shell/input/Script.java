package socialmedia.shell.input;

import java.util.List;
import socialmedia.failure.OperatorFailure.Place;

/** A script that was read and checked whole. */
record Script(ScriptText source, List<Line> lines) {

    /** A command of it, and where it begins. */
    record Line(CommandLine command, Place place) {}

    Script {
        lines = List.copyOf(lines);
    }
}
