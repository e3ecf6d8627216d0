package socialmedia.shell.input;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure.Place;

/**
 * What a line runs in.
 *
 * @param place of the line in a script; null where it stands in none
 * @param output where its results go if not to standard output
 * @param standardInputTaken whether standard input is the script itself, so that a command cannot read it
 */
record LineContext(@Nullable Place place, @Nullable PrintStream output, boolean standardInputTaken) {

    static final LineContext NONE = new LineContext(null, null, false);

    LineContext at(Place line) {
        return new LineContext(line, output, standardInputTaken);
    }

    LineContext writingTo(PrintStream other) {
        return new LineContext(place, other, standardInputTaken);
    }

    LineContext withoutStandardInput() {
        return new LineContext(place, output, true);
    }
}
