package socialmedia.migration.history;

import org.jspecify.annotations.Nullable;
import socialmedia.migration.directory.Revision;

/**
 * The two scripts of a revision with their files' names.
 *
 * @param down null where there is no way down
 */
public record Scripts(
        String upFile,
        String up,
        @Nullable String downFile,
        @Nullable String down) {

    /** Those of the directory. */
    public static Scripts of(Revision file) {
        return new Scripts(file.upName(), file.up(), file.down() == null ? null : file.downName(), file.down());
    }
}
