package socialmedia.transfer;

import java.util.Locale;
import java.util.Optional;

/** The forms of files with rows. */
public enum FileFormat {
    /** As PostgreSQL's COPY writes it, with a header: null is an empty field, the empty string {@code ""}. */
    CSV,
    /** One array of objects. */
    JSON,
    /** One object a line. */
    NDJSON;

    static final String GZIP = ".gz";

    /** What a file's name tells: {@code users.csv}, {@code users.ndjson.gz}. */
    public static Optional<FileFormat> findFor(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String plain = isCompressed(name) ? name.substring(0, name.length() - GZIP.length()) : name;
        for (FileFormat format : values()) {
            if (plain.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether a file of this name is, or is to be, compressed by gzip. */
    public static boolean isCompressed(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }
}
