package socialmedia.migration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that {@code check} found.
 *
 * @param file the file it is about, null where it is about the database
 * @param revision the id it is about, null where it is about none
 */
public record Finding(
        Kind kind, @Nullable String file, @Nullable String revision, String message) {

    /** What sort of finding. */
    public enum Kind {
        DIRECTORY,
        SCRIPT,
        NO_WAY_DOWN,
        PENDING,
        CHANGED,
        UNKNOWN,
        INTERRUPTED,
        ALEMBIC,
        HISTORY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
