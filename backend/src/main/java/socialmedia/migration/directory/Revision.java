package socialmedia.migration.directory;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the directory: a V file and the U file that takes it back.
 *
 * @param number its place in the order, from 1
 * @param id twelve hexadecimal digits, as Alembic makes them
 * @param parent the id of the revision before, null for base
 * @param created the "Create Date" of its header, UTC; null where there is none
 * @param irreversible why it has no way down, null where it should have one
 * @param up the V file's text; {@code down} the U file's, null where that file is missing
 */
public record Revision(
        int number,
        String id,
        @Nullable String parent,
        String message,
        @Nullable LocalDateTime created,
        @Nullable String irreversible,
        Path upFile,
        String up,
        Path downFile,
        @Nullable String down) {

    public String upName() {
        return upFile.getFileName().toString();
    }

    public String downName() {
        return downFile.getFileName().toString();
    }

    public int checksum() {
        return Checksum.of(up);
    }
}
