package socialmedia.shell.command.data;

import java.util.function.Function;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.output.SafeText;

/** Reads a selector that came as a line of standard input. */
final class SelectorLine {

    private SelectorLine() {}

    static <T> T read(String line, Function<String, T> reader) {
        try {
            return reader.apply(line);
        } catch (IllegalArgumentException e) {
            String shown = SafeText.line(line.length() > 60 ? line.substring(0, 60) + "..." : line);
            throw new OperatorFailure(
                    Kind.USAGE, "standard input: " + shown + " is not " + e.getMessage(), "one id a line");
        }
    }
}
