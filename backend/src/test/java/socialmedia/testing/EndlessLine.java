package socialmedia.testing;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file of a gigabyte that nobody holds: a beginning, and then the same few characters over and over. */
public final class EndlessLine extends InputStream {

    private static final long LENGTH = 1L << 30;

    private final byte[] beginning;
    private final byte[] repeated;
    private long position;

    public EndlessLine(String beginning, String repeated) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        if (position >= LENGTH) {
            return -1;
        }
        long at = position++;
        byte octet = at < beginning.length
                ? beginning[(int) at]
                : repeated[(int) ((at - beginning.length) % repeated.length)];
        return octet & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        for (int i = 0; i < length; i++) {
            int octet = read();
            if (octet < 0) {
                return i == 0 ? -1 : i;
            }
            into[offset + i] = (byte) octet;
        }
        return length;
    }
}
