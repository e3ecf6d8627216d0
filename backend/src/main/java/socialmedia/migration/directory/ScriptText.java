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

/** The text of a script file: strict UTF-8, a byte order mark left out. */
final class ScriptText {

    private ScriptText() {}

    static String read(Path file) throws Unreadable {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unreadable(0, "cannot be read: " + FileProblem.reason(e));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new Unreadable(line(text), "is not UTF-8 (byte " + (in.position() + 1) + "); save it as UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(line(text.substring(0, text.indexOf('\0'))), "has a NUL byte; save it as UTF-8");
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
        private final String reason;

        Unreadable(int line, String reason) {
            super(reason);
            this.line = line;
            this.reason = reason;
        }

        int line() {
            return line;
        }

        String reason() {
            return reason;
        }
    }
}
