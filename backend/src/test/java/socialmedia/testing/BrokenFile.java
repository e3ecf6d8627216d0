package socialmedia.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows with something wrong.
 *
 * @param table {@code users}, {@code posts} or {@code votes}
 * @param name its name, which tells its form
 * @param damage what was done to it
 * @param before the rows in front of the damage, which must be read whatever it is; empty if nothing is certain
 * @param after the rows behind it that must be read as well, where the form allows that; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record BrokenFile(
        String table,
        String name,
        String damage,
        byte[] content,
        List<Map<String, @Nullable String>> before,
        List<Map<String, @Nullable String>> after) {}
