package socialmedia.shell.input;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;

/** What a line of a script does when it runs. */
sealed interface Step {

    /** Does it, or throws what went wrong. */
    void run(ScriptRun run, Place place);

    /** Whether it ends the script. */
    default boolean leaves() {
        return false;
    }

    /**
     * Runs a command.
     *
     * @param line as it was checked
     * @param words to be read again with the values of their variables; empty where they have none
     */
    record Command(CommandLine line, List<ScriptWord> words) implements Step {

        @Override
        public void run(ScriptRun run, Place place) {
            run.command(this, place, null);
        }

        @Override
        public boolean leaves() {
            return line.leaves();
        }
    }

    /** {@code set NAME=value}. */
    record Setting(String name, ScriptWord word) implements Step {

        @Override
        public void run(ScriptRun run, Place place) {
            run.assign(name, () -> Assignment.read(run.text(word)).value());
        }
    }

    /** {@code NAME=$(COMMAND)}. */
    record Capture(String name, Command command) implements Step {

        @Override
        public void run(ScriptRun run, Place place) {
            run.assign(name, () -> output(run, place));
        }

        private String output(ScriptRun run, Place place) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);
            run.command(command, place, stream);
            stream.flush();
            return bytes.toString(StandardCharsets.UTF_8).replaceFirst("[\r\n]+$", "");
        }
    }

    /** {@code assert LEFT OPERATOR RIGHT}. */
    record Assertion(ScriptWord left, ScriptWord operator, ScriptWord right) implements Step {

        @Override
        public void run(ScriptRun run, Place place) {
            String first = run.text(left);
            String second = run.text(right);
            String sign = run.text(operator);
            if (!comparison(sign).holds(first, second)) {
                throw new OperatorFailure(
                        Kind.FAILED,
                        Details.of(shown(first) + " " + sign + " " + shown(second) + " does not hold")
                                .hint(hint(sign, first, second)),
                        null);
            }
        }

        private Comparison comparison(String sign) {
            try {
                return Comparison.read(sign);
            } catch (IllegalArgumentException e) {
                throw new UnreadableLine(operator.at(), UnreadableLine.shown(sign) + " is not " + e.getMessage(), null);
            }
        }

        private static @Nullable String hint(String sign, String left, String right) {
            boolean byOrder = sign.startsWith("<") || sign.startsWith(">");
            return byOrder && !Comparison.areNumbers(left, right) ? "not both are numbers, so it is their text" : null;
        }

        private static String shown(String value) {
            return value.isEmpty() ? "\"\"" : Quoting.of(UnreadableLine.shown(value));
        }
    }
}
