package socialmedia.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.database.RowSink;

/** Keeps rows as lists of their values. */
final class RowList implements RowSink {

    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private List<@Nullable Object> row = new ArrayList<>();

    @Override
    public void number(long value) {
        row.add(value);
    }

    @Override
    public void text(@Nullable String value) {
        row.add(value);
    }

    @Override
    public void flag(boolean value) {
        row.add(value);
    }

    @Override
    public void instant(Instant value) {
        row.add(value);
    }

    @Override
    public void endRow() {
        rows.add(Collections.unmodifiableList(row));
        row = new ArrayList<>();
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    /** The first 16 hexadecimal digits of SHA-256 over all rows. */
    String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
