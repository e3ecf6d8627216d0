package socialmedia.shell.command.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @throws OperatorFailure (usage) if there is none, if more follow than one command takes, or if standard input is the
     *     script or the terminal
     */
    public String line(Words words) {
        String line;
        try {
            line = reader(words).readLine();
            requireNoMore(words);
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (line == null) {
            throw new OperatorFailure(Kind.USAGE, "standard input is at its end", "pipe the value in, one line each");
        }
        return line;
    }

    /** All lines that are left, those that are not blank, stripped; none where what made them found nothing. */
    List<String> selectors(Words words) {
        return read(words, lines -> lines.map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** The lines of a script take one each; of one command's the second would be lost in silence. Nothing is waited for. */
    private void requireNoMore(Words words) throws IOException {
        BufferedReader open = reader(words);
        while (words.origin().place() == null && open.ready()) {
            String next = open.readLine();
            if (next != null && !next.isBlank()) {
                throw new OperatorFailure(
                        Kind.USAGE, "standard input has more than one line", "pipe the password alone in");
            }
            if (next == null) {
                return;
            }
        }
    }

    /** All the text that is left, as it is. */
    public String rest(Words words) {
        return read(words, lines -> lines.collect(Collectors.joining("\n")));
    }

    /** All bytes that are left, for rows in any form. */
    public InputStream octets(Words words) {
        if (reader != null) {
            throw new OperatorFailure(Kind.USAGE, "standard input is read already", "put the rows into a file");
        }
        reader(words);
        return stream;
    }

    private <R> R read(Words words, Function<Stream<String>, R> work) {
        try {
            return work.apply(reader(words).lines());
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    /** What is not UTF-8 is refused: a password with characters lost would let nobody in. */
    private static RuntimeException unreadable(IOException e) {
        return e instanceof CharacterCodingException
                ? new OperatorFailure(Kind.USAGE, "standard input is not UTF-8", "convert it, with iconv for example")
                : new UncheckedIOException(e);
    }

    private BufferedReader reader(Words words) {
        if (words.isStandardInputTaken()) {
            throw new OperatorFailure(
                    Kind.USAGE, "standard input is the script itself", "put the script into a file and name that");
        }
        if (isTerminal.getAsBoolean()) {
            throw new OperatorFailure(Kind.USAGE, "standard input is the terminal", "pipe the value in, or use a file");
        }
        BufferedReader open = reader == null
                ? new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()))
                : reader;
        reader = open;
        return open;
    }
}
