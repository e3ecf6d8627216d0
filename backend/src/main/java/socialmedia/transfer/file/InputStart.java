package socialmedia.transfer.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import socialmedia.transfer.FileFormat;

/** A stream of which the first bytes are known, and what they tell of it. */
final class InputStart {

    private static final int HEAD = 1024;
    private static final int BUFFER = 1 << 14;

    private final InputStream plain;
    private final byte[] head;

    private InputStart(InputStream plain, byte[] head) {
        this.plain = plain;
        this.head = head;
    }

    static InputStart of(InputStream input) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(input, BUFFER);
        byte[] head = head(buffered);
        if (!begins(head, 0x1f, 0x8b)) {
            return new InputStart(buffered, head);
        }
        BufferedInputStream unpacked = new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER);
        return new InputStart(unpacked, head(unpacked));
    }

    private static byte[] head(BufferedInputStream stream) throws IOException {
        byte[] head = new byte[HEAD];
        int length = 0;
        stream.mark(HEAD);
        try {
            for (int octet = stream.read(); octet >= 0 && length < HEAD - 1; octet = stream.read()) {
                head[length++] = (byte) octet;
            }
        } catch (EOFException | ZipException e) {
            // Compressed data that is broken here: what comes before that can be read, and who reads on meets the same
            // fault.
        }
        stream.reset();
        return Arrays.copyOf(head, length);
    }

    /** The stream from its beginning, unpacked. */
    InputStream plain() {
        return plain;
    }

    /** What a byte order mark other than that of UTF-8 tells; null where there is none. */
    @Nullable
    String otherEncoding() {
        if (begins(head, 0xff, 0xfe, 0, 0) || begins(head, 0, 0, 0xfe, 0xff)) {
            return "UTF-32";
        }
        return begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff) ? "UTF-16" : null;
    }

    /** The form that begins as this does. */
    FileFormat format() {
        int first = begins(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
        while (first < head.length && Character.isWhitespace(head[first])) {
            first++;
        }
        char character = first < head.length ? (char) head[first] : ' ';
        return switch (character) {
            case '[' -> FileFormat.JSON;
            case '{' -> FileFormat.NDJSON;
            default -> FileFormat.CSV;
        };
    }

    private static boolean begins(byte[] head, int... octets) {
        for (int i = 0; i < octets.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != octets[i]) {
                return false;
            }
        }
        return true;
    }
}
