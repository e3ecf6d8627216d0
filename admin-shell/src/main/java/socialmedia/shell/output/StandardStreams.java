package socialmedia.shell.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The process's own streams, in UTF-8 whatever the locale; the only place that knows them. */
public final class StandardStreams {

    private static final int BUFFER = 1 << 16;

    private final PrintStream out = buffered(new ResultStream(new FileOutputStream(FileDescriptor.out)));
    private final PrintStream err = utf8(new FileOutputStream(FileDescriptor.err), true);

    /** Results. Buffered: flush it before the end and before waiting for anybody. */
    public PrintStream out() {
        return out;
    }

    /** Messages, each line at once. */
    public PrintStream err() {
        return err;
    }

    public boolean isInputTerminal() {
        return isTerminal(0);
    }

    public boolean isOutputTerminal() {
        return isTerminal(1);
    }

    public boolean isErrorTerminal() {
        return isTerminal(2);
    }

    /** How wide tables may be here. */
    public TableWidth tableWidth() {
        return isOutputTerminal() ? new TerminalWidth() : TableWidth.UNLIMITED;
    }

    /** Where messages go; a bar is drawn there only on a terminal that moves its cursor. */
    StatusLine statusLine() {
        return isErrorTerminal() && !isDumb() ? StatusLine.at(err, new TerminalWidth()) : StatusLine.none(err);
    }

    private static boolean isDumb() {
        return "dumb".equals(System.getenv("TERM"));
    }

    /** Whether colours are wanted: on a terminal, unless NO_COLOR is set to anything or the terminal is a dumb one. */
    public boolean wantsColor() {
        String refusal = System.getenv("NO_COLOR");
        return isOutputTerminal() && (refusal == null || refusal.isEmpty()) && !isDumb();
    }

    static PrintStream buffered(ResultStream target) {
        return utf8(target, false);
    }

    private static PrintStream utf8(OutputStream target, boolean autoFlush) {
        return new PrintStream(new BufferedOutputStream(target, BUFFER), autoFlush, StandardCharsets.UTF_8);
    }

    /** Read from the process's own file table where there is one: Java tells it of no single stream. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return isTerminalByTest(descriptor);
        }
    }

    /** Where there is no such table, as on macOS, a child that inherits the streams says it, in a few milliseconds. */
    private static boolean isTerminalByTest(int descriptor) {
        try {
            return new ProcessBuilder("test", "-t", String.valueOf(descriptor))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
