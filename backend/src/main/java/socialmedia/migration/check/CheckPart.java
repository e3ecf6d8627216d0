package socialmedia.migration.check;

import java.util.Locale;

/** One of the things that {@code check} looks at, in the order it does. */
public enum CheckPart {
    PENDING,
    VERIFY,
    LINT,
    DRIFT,
    SCHEMA,
    ALEMBIC;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
