package socialmedia.migration.history;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code admin_shell.migration_event}.
 *
 * @param up null where it has no direction
 * @param statement which of {@code statements} it is about, from 1; null for the step as a whole
 * @param scripts both scripts, so that the way down outlives its file; null where the event changes no revision
 */
public record MigrationEvent(
        Kind kind,
        @Nullable Boolean up,
        @Nullable Integer number,
        @Nullable String id,
        @Nullable String message,
        @Nullable Integer statement,
        @Nullable Integer statements,
        @Nullable Scripts scripts,
        @Nullable String sqlState,
        @Nullable String error) {

    /** What happened. */
    public enum Kind {
        UPGRADED,
        DOWNGRADED,
        STAMPED,
        ADOPTED,
        REPAIRED,
        BEGUN,
        DONE,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isTimed() {
            return this == UPGRADED || this == DOWNGRADED;
        }
    }

    /** A revision as a whole was changed. */
    public static MigrationEvent of(
            Kind kind, boolean up, int number, String id, String message, @Nullable Scripts scripts) {
        return new MigrationEvent(kind, up, number, id, message, null, null, scripts, null, null);
    }

    /** The same about one of its statements. */
    public MigrationEvent at(int which, int of) {
        return new MigrationEvent(kind, up, number, id, message, which, of, scripts, sqlState, error);
    }

    public MigrationEvent failing(@Nullable String state, String text) {
        return new MigrationEvent(kind, up, number, id, message, statement, statements, scripts, state, text);
    }
}
