package socialmedia.shell.output;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Messages, and the line of the terminal below them that is redrawn in place while something is under way. */
final class StatusLine {

    private static final String ERASE = "\r\u001b[K";
    private static final int USUAL_COLUMNS = 80;

    private final PrintStream err;
    private final @Nullable TableWidth terminal;
    private String shown = "";
    private boolean open;

    private StatusLine(PrintStream err, @Nullable TableWidth terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Where messages do not go to a terminal, or to one that moves no cursor. */
    static StatusLine none(PrintStream err) {
        return new StatusLine(err, null);
    }

    static StatusLine at(PrintStream err, TableWidth terminal) {
        return new StatusLine(err, terminal);
    }

    /** The same terminal, measured otherwise. */
    StatusLine measuredBy(TableWidth other) {
        return terminal == null ? this : at(err, other);
    }

    boolean isPossible() {
        return terminal != null;
    }

    /** What fits on one line; its last column stays free, since a character there moves some terminals to the next line. */
    int columns() {
        int columns = terminal == null ? Integer.MAX_VALUE : terminal.columns();
        return (columns == Integer.MAX_VALUE ? USUAL_COLUMNS : columns) - 1;
    }

    /** From now on it may be drawn. */
    synchronized void open() {
        open = true;
    }

    synchronized void draw(String text) {
        if (open) {
            shown = text;
            err.print(ERASE + text);
            err.flush();
        }
    }

    synchronized void erase() {
        if (!shown.isEmpty()) {
            shown = "";
            err.print(ERASE);
            err.flush();
        }
    }

    /** Erases it for good: something else comes to stand there. */
    synchronized void close() {
        erase();
        open = false;
    }

    synchronized void print(String text) {
        above(() -> err.println(text));
    }

    /** Whatever is shown or asked meanwhile has the terminal to itself; then the line is there again. */
    synchronized void above(Runnable work) {
        String before = shown;
        erase();
        try {
            work.run();
        } finally {
            err.flush();
            if (!before.isEmpty()) {
                draw(before);
            }
        }
    }
}
