package socialmedia.migration.directory;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Flyway's checksum of a script, without loading Flyway; a test pins the two together. */
public final class Checksum {

    private Checksum() {}

    /** CRC-32 of the lines' UTF-8 bytes, line ends left out, so that CRLF and LF files agree. */
    public static int of(String script) {
        CRC32 crc = new CRC32();
        script.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }
}
