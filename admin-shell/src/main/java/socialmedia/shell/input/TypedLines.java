package socialmedia.shell.input;

import java.util.List;
import socialmedia.failure.OperatorFailure;
import socialmedia.shell.failure.ExitCode;

/** Runs the lines that are typed in a session. */
public final class TypedLines {

    private final CommandReader reader;
    private final LineRunner lines;
    private final Failures failures;
    private final Words words;
    private boolean over;

    TypedLines(CommandReader reader, LineRunner lines, Failures failures, Words words) {
        this.reader = reader;
        this.lines = lines;
        this.failures = failures;
        this.words = words;
    }

    /** Reads and runs one line, and shows its failure; a blank line does nothing. */
    public ExitCode line(String text) {
        List<Token> tokens = List.of();
        try {
            tokens = Tokenizer.typed(text);
            return tokens.isEmpty() ? ExitCode.DONE : run(tokens);
        } catch (UnreadableLine e) {
            return failures.show(pointingInto(text, e), tokens, words.handedDown());
        } catch (RuntimeException | Error e) {
            return failures.show(e, tokens, words.handedDown());
        }
    }

    private ExitCode run(List<Token> tokens) {
        CommandLine line = reader.read(tokens, words.handedDown());
        over = line.leaves();
        return lines.run(line);
    }

    /** Whether {@code exit} or {@code quit} was typed. */
    public boolean isOver() {
        return over;
    }

    /** Whether it makes sense; a line that does not may hold anything, a password without its option for example. */
    public boolean isReadable(String text) {
        try {
            reader.read(Tokenizer.typed(text), words.handedDown());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether a line may go into the history: not one that may hold a secret. */
    public static boolean mayBeRemembered(String text) {
        return !SecretWords.mayBeIn(text);
    }

    /** The global options that the session was started with. */
    public Words words() {
        return words;
    }

    private static OperatorFailure pointingInto(String text, UnreadableLine e) {
        boolean points = e.column() > 0
                && e.line() == 1
                && e.details().excerpt().isEmpty()
                && text.lines().count() == 1
                && mayBeRemembered(text);
        return points ? new OperatorFailure(e.kind(), e.details().excerpt(Caret.below(text, e.column())), e) : e;
    }
}
