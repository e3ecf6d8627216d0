package socialmedia.shell.command.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.shell.input.Words;

/** What is piped into the program: ids, a password, a text; read once, whoever of a script's lines comes first. */
public final class StandardInput {

    private final InputStream stream;
    private final BooleanSupplier isTerminal;
    private @Nullable BufferedReader reader;

    public StandardInput(InputStream stream, BooleanSupplier isTerminal) {
        this.stream = stream;
        this.isTerminal = isTerminal;
    }

    /**
     * The next line, without its end.
     *
     * @throws OperatorFailure (usage) if there is none, or standard input is the script or the terminal
     */
    public String line(Words words) {
        String line;
        try {
            line = reader(words).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (line == null) {
            throw new OperatorFailure(Kind.USAGE, "standard input is at its end", "pipe the value in, one line each");
        }
        return line;
    }

    /** All lines that are left. */
    public List<String> lines(Words words) {
        return reader(words).lines().toList();
    }

    /** All the text that is left, as it is. */
    public String rest(Words words) {
        return reader(words).lines().collect(Collectors.joining("\n"));
    }

    private BufferedReader reader(Words words) {
        if (words.isStandardInputTaken()) {
            throw new OperatorFailure(
                    Kind.USAGE, "standard input is the script itself", "put the script into a file and name that");
        }
        if (isTerminal.getAsBoolean()) {
            throw new OperatorFailure(Kind.USAGE, "standard input is the terminal", "pipe the value in, or use a file");
        }
        BufferedReader open =
                reader == null ? new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)) : reader;
        reader = open;
        return open;
    }
}
