package socialmedia.shell.prompt;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import socialmedia.database.Cancellation;
import socialmedia.shell.failure.ExitCode;
import socialmedia.shell.input.TypedLines;

/** Reads lines at a terminal and runs them until somebody leaves. */
public final class Session {

    private static final String NAME = "admin-shell";
    private static final int CTRL_C_TO_LEAVE = 3;

    private final SessionTerminal terminal;
    private final TypedLines lines;
    private final Cancellation cancellation;
    private final LineReader reader;
    private final PromptText prompt;
    private final AtomicInteger interruptions = new AtomicInteger();

    /**
     * @param prompt what stands before {@code > }
     * @param history where lines are remembered, in memory where it cannot be written
     */
    public Session(
            SessionTerminal terminal,
            TypedLines lines,
            Completer completer,
            Cancellation cancellation,
            PromptText prompt,
            Path history) {
        this.terminal = terminal;
        this.lines = lines;
        this.cancellation = cancellation;
        this.prompt = prompt;
        this.reader = reader(terminal.terminal(), lines, completer, history);
    }

    private static LineReader reader(Terminal terminal, TypedLines lines, Completer completer, Path wanted) {
        Path history = HistoryFile.prepared(wanted).orElse(null);
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName(NAME)
                .terminal(terminal)
                .parser(new WordsParser())
                .completer(completer)
                .history(new SessionHistory(history, lines::isReadable))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
                .variable(LineReader.ERRORS, 0)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.HISTORY_IGNORE_SPACE, true)
                .option(Option.HISTORY_TIMESTAMPED, false)
                .option(Option.AUTO_FRESH_LINE, false);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        return builder.build();
    }

    /** Runs until {@code exit}, {@code quit} or Ctrl-D; Ctrl-C gives a line up, not the session. */
    public ExitCode run() {
        Terminal.SignalHandler previous = terminal.terminal().handle(Terminal.Signal.INT, signal -> interrupt());
        try {
            greet();
            readAndRun();
            return ExitCode.DONE;
        } finally {
            terminal.terminal().handle(Terminal.Signal.INT, previous);
        }
    }

    private void greet() {
        terminal.terminal()
                .writer()
                .println(NAME + ": users, posts, votes and their schema; `help` lists the commands");
        terminal.terminal().flush();
    }

    private void readAndRun() {
        while (!lines.isOver()) {
            try {
                run(reader.readLine(promptText()));
            } catch (UserInterruptException e) {
                terminal.endInterruptedLine();
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    /** Escape sequences and percent signs mean something to JLine in a prompt. */
    private String promptText() {
        return prompt.next().toAnsi(terminal.terminal()).replace("%", "%%");
    }

    /** Several lines where they were pasted at once; a Ctrl-C stops them all. */
    private void run(String text) {
        for (String line : TypedText.of(text).lines()) {
            interruptions.set(0);
            ExitCode code = cancellation.during(() -> runLine(line));
            if (lines.isOver() || code == ExitCode.INTERRUPTED) {
                return;
            }
        }
    }

    private ExitCode runLine(String line) {
        try {
            return lines.line(line);
        } finally {
            terminal.endOfLine();
        }
    }

    /**
     * While a command runs, Ctrl-C stops it. One that does not stop, with the server gone for example, is left at the third:
     * the server rolls back what it had begun. In a pager Ctrl-C may be pressed as often as one likes.
     */
    private void interrupt() {
        int count = terminal.isPaging() ? 0 : interruptions.incrementAndGet();
        if (cancellation.request() && count >= CTRL_C_TO_LEAVE) {
            terminal.close();
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
        }
    }
}
