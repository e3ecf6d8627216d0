package socialmedia.shell.output;

/**
 * Whoever read the output has left ({@code | head -1}): the program ends quietly.
 *
 * <p>Thrown to unwind whatever produces the output, and the query with it. The exit code is 0: the reader has all it
 * wanted, and under {@code set -o pipefail} that is no failure. A command that changes something is never stopped so.
 */
public final class OutputClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputClosed() {
        super("the reader of the output is gone", null, false, false);
    }
}
