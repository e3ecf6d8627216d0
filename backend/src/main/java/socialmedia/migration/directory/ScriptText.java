package socialmedia.migration.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import socialmedia.failure.FileProblem;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** The text of a file of SQL or the like: strict UTF-8, a byte order mark left out. */
public final class ScriptText {

    /** How pg_dump begins what it writes in its custom format. */
    private static final byte[] CUSTOM_DUMP = "PGDMP".getBytes(StandardCharsets.US_ASCII);

    private static final String SAVE = "save it as UTF-8";

    private ScriptText() {}

    /**
     * Reads a file that was named.
     *
     * @throws OperatorFailure (usage) if it cannot be read, is a directory, or is no text
     */
    public static String require(Path file) {
        try {
            return read(file);
        } catch (Unreadable e) {
            String message = file + " " + e.getMessage() + (e.line() > 0 ? " (line " + e.line() + ")" : "");
            throw e.hint().isEmpty()
                    ? new OperatorFailure(Kind.USAGE, message)
                    : new OperatorFailure(Kind.USAGE, message, e.hint());
        }
    }

    static String read(Path file) throws Unreadable {
        if (Files.isDirectory(file)) {
            throw new Unreadable(0, "is a directory", "");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unreadable(0, "cannot be read: " + FileProblem.reason(e), "");
        }
        if (ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, CUSTOM_DUMP.length))
                .equals(ByteBuffer.wrap(CUSTOM_DUMP))) {
            throw new Unreadable(
                    0, "is a dump in PostgreSQL's custom format", "`pg_dump --format plain` writes one of SQL");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new Unreadable(line(text), "is not UTF-8", SAVE);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(line(text.substring(0, text.indexOf('\0'))), "has a NUL byte", SAVE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int line(String before) {
        return (int) before.chars().filter(c -> c == '\n').count() + 1;
    }

    /** Says where and why a file could not be read. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final String hint;

        Unreadable(int line, String reason, String hint) {
            super(reason);
            this.line = line;
            this.hint = hint;
        }

        /** From 1, or 0 for the file as a whole. */
        int line() {
            return line;
        }

        /** What to do about it; empty where the reason says enough. */
        String hint() {
            return hint;
        }
    }
}
