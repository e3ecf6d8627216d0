package socialmedia.shell.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.output.PagerCommand;
import socialmedia.shell.output.PagingTerminal;
import socialmedia.shell.output.Questions;
import socialmedia.shell.output.Screen;

/** The terminal of an interactive session, opened once. */
public final class SessionTerminal implements Questions, PagingTerminal, AutoCloseable {

    /** Held here, since a logger that nobody holds forgets that it was silenced. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private static final char NOTHING_SHOWN = 0;

    private final Terminal terminal;
    private @Nullable Screen current;
    private volatile @Nullable Attributes beforePager;

    SessionTerminal(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The process's own terminal, a dumb one too, to which JLine by itself passes no Ctrl-C. */
    public static SessionTerminal open() {
        JLINE.setLevel(Level.OFF);
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .encoding(StandardCharsets.UTF_8)
                    .build();
            if (terminal instanceof DumbTerminal) {
                Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
            }
            return new SessionTerminal(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be opened", e);
        }
    }

    /** The screen, asking and measuring at this terminal; long output goes through the pager, if there is one. */
    public Screen screen(Screen screen, Optional<PagerCommand> pager) {
        Screen here = screen.at(this, () -> terminal.getWidth() > 0 ? terminal.getWidth() : Integer.MAX_VALUE);
        Screen paged = pager.map(command -> here.paged(command, this)).orElse(here);
        current = paged;
        return paged;
    }

    /** However a line ended, no pager is left open. */
    void endOfLine() {
        if (current != null) {
            current.endOfLine();
        }
    }

    @Override
    public int rows() {
        return terminal.getHeight();
    }

    @Override
    public int columns() {
        return terminal.getWidth();
    }

    @Override
    public void pagerBegins() {
        beforePager = terminal.getAttributes();
    }

    /** A pager that was killed leaves the terminal in its own way. */
    @Override
    public void pagerEnded() {
        Attributes before = beforePager;
        if (before != null) {
            terminal.setAttributes(before);
        }
        beforePager = null;
    }

    /** Whether the keys go to a pager, Ctrl-C too. */
    boolean isPaging() {
        return beforePager != null;
    }

    Terminal terminal() {
        return terminal;
    }

    /** A dumb terminal stays on the line that was given up. */
    void endInterruptedLine() {
        if (isDumb()) {
            terminal.writer().println();
            terminal.flush();
        }
    }

    private boolean isDumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    @Override
    public Optional<String> ask(String question) {
        return answer(question, null);
    }

    @Override
    public Optional<String> askSecret(String prompt) {
        return isDumb() ? Optional.of(new HiddenLine(terminal).read(prompt)) : answer(prompt, NOTHING_SHOWN);
    }

    /** Each answer has a reader and a history of its own, which end with it. */
    private Optional<String> answer(String question, @Nullable Character mask) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
                .variable(LineReader.DISABLE_HISTORY, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        try {
            return Optional.of(withoutLineEnd(reader.readLine(question, mask)));
        } catch (UserInterruptException e) {
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        } catch (EndOfFileException e) {
            return Optional.of("");
        }
    }

    /** What was pasted may have brought one along. */
    private static String withoutLineEnd(String text) {
        return text.replaceFirst("[\\r\\n]+$", "");
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            // it is gone already
        }
    }
}
