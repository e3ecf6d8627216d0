package socialmedia.shell.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.failure.OperatorFailure.Place;

/** Reads the text of scripts, from files and from standard input. */
public final class ScriptFiles {

    /** The name that stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream standardInput;

    public ScriptFiles(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** @throws OperatorFailure (usage) if it is missing, unreadable, or not UTF-8 */
    ScriptText read(String file) {
        return file.equals(STANDARD_INPUT) ? standardInput() : read(file, List.of());
    }

    /**
     * A file that a script includes, sought from where that one is.
     *
     * @throws OperatorFailure (usage) if it is missing, unreadable, or not UTF-8
     */
    ScriptText included(String file, ScriptText from, Place at) {
        List<Place> including =
                Stream.concat(Stream.of(at), from.includedFrom().stream()).toList();
        return read(from.isStandardInput() ? file : beside(from.name(), file), including);
    }

    private static String beside(String script, String file) {
        try {
            return Path.of(script).resolveSibling(file).toString();
        } catch (InvalidPathException e) {
            throw missing(file);
        }
    }

    private ScriptText standardInput() {
        try {
            String text = decoded("<stdin>", standardInput.readAllBytes());
            return new ScriptText("<stdin>", STANDARD_INPUT, text, List.of());
        } catch (IOException e) {
            throw new OperatorFailure(Kind.USAGE, Details.of("cannot read standard input"), e);
        }
    }

    private static OperatorFailure missing(String file) {
        return new OperatorFailure(Kind.USAGE, "there is no script " + UnreadableLine.shown(file));
    }

    private static ScriptText read(String file, List<Place> including) {
        try {
            Path path = Path.of(file);
            return new ScriptText(
                    file, path.toRealPath().toString(), decoded(file, Files.readAllBytes(path)), including);
        } catch (InvalidPathException | NoSuchFileException e) {
            throw missing(file);
        } catch (IOException e) {
            throw new OperatorFailure(
                    Kind.USAGE, Details.of("cannot read the script " + UnreadableLine.shown(file)), e);
        }
    }

    private static String decoded(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(input, output, true);
        String text = output.flip().toString();
        if (result.isError()) {
            throw notUnicode(name, text, input.position());
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static OperatorFailure notUnicode(String name, String before, int offset) {
        int line = 1
                + Math.toIntExact(
                        before.chars().filter(character -> character == '\n').count());
        String lastLine = before.substring(before.lastIndexOf('\n') + 1);
        Place place = new Place(name, line, 1 + lastLine.codePointCount(0, lastLine.length()));
        Details details = Details.of("this script is not UTF-8: byte " + (offset + 1) + " of it cannot be")
                .place(place)
                .hint("save it as UTF-8");
        return new OperatorFailure(Kind.USAGE, details, null);
    }
}
