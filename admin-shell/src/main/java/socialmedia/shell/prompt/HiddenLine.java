package socialmedia.shell.prompt;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.output.HiddenTyping;

/** Reads a line of which nothing is shown, on a terminal without cursor movements: there JLine's own masking shows it. */
final class HiddenLine {

    private static final long LOOK_UP_MILLISECONDS = 100;
    private static final int CTRL_D = 4;
    private static final int BACKSPACE = 8;
    private static final int CTRL_U = 21;
    private static final int DELETE = 127;

    private final Terminal terminal;
    private final StringBuilder line = new StringBuilder();

    HiddenLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Ctrl-D on an empty line gives an empty one. */
    String read(String prompt) {
        HiddenTyping hidden = HiddenTyping.on(Path.of("/dev/tty"));
        Attributes before = terminal.enterRawMode();
        try {
            terminal.writer().print(prompt);
            terminal.flush();
            return characters();
        } catch (InterruptedIOException e) {
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read", e);
        } finally {
            terminal.setAttributes(before);
            hidden.end();
            terminal.writer().println();
            terminal.flush();
        }
    }

    private String characters() throws IOException {
        while (true) {
            int character = terminal.reader().read(LOOK_UP_MILLISECONDS);
            if (Thread.interrupted()) {
                throw new InterruptedIOException();
            }
            switch (character) {
                case NonBlockingReader.READ_EXPIRED -> {}
                case NonBlockingReader.EOF, '\n', '\r' -> {
                    return line.toString();
                }
                case CTRL_D -> {
                    if (line.isEmpty()) {
                        return "";
                    }
                }
                case CTRL_U -> line.setLength(0);
                case BACKSPACE, DELETE -> line.setLength(Math.max(0, line.length() - 1));
                default -> line.append((char) character);
            }
        }
    }
}
