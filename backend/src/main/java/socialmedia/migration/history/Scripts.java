package socialmedia.migration.history;

import org.jspecify.annotations.Nullable;

/**
 * The two scripts of a revision with their files' names.
 *
 * @param down null where there is no way down
 */
public record Scripts(
        String upFile,
        String up,
        @Nullable String downFile,
        @Nullable String down) {}
