package socialmedia.transfer.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that loses nothing: a byte that is none becomes the character U+DC00 plus the byte, which no UTF-8 text has (as Python's
 * surrogateescape does it). So it can be named where it stands, and written back as it was.
 */
final class Utf8Reader extends Reader {

    private static final int BUFFER = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean atEnd;
    private boolean atStart = true;

    Utf8Reader(InputStream input) {
        this.input = input;
    }

    /** @param length at least 2, the room of a character beyond the basic plane */
    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(into, offset, length).slice();
        while (characters.position() == 0) {
            CoderResult result = decoder.decode(bytes, characters, atEnd);
            if (result.isMalformed()) {
                characters.put(escaped(bytes.get()));
            } else if (characters.position() == 0 && atEnd) {
                return -1;
            } else if (characters.position() == 0) {
                fill();
            }
            skipByteOrderMark(characters, into, offset);
        }
        return characters.position();
    }

    private void skipByteOrderMark(CharBuffer characters, char[] into, int offset) {
        if (atStart && characters.position() > 0) {
            atStart = false;
            if (into[offset] == BYTE_ORDER_MARK) {
                int rest = characters.position() - 1;
                System.arraycopy(into, offset + 1, into, offset, rest);
                characters.position(rest);
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
    }

    private static char escaped(byte octet) {
        return (char) (TextFault.ESCAPED_BYTES + (octet & 0xff));
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
