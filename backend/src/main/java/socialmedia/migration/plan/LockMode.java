package socialmedia.migration.plan;

import java.util.Locale;

/** PostgreSQL's table locks, the weakest first; see its manual, "Explicit Locking". */
public enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** As pg_locks spells it: {@code AccessExclusiveLock}. */
    static LockMode ofServer(String mode) {
        String words = mode.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return valueOf(words.toUpperCase(Locale.ROOT));
    }

    /** As the manual spells it: {@code ACCESS EXCLUSIVE}. */
    public String words() {
        return name().replace('_', ' ');
    }

    /** Whether inserts, updates and deletes wait for it. */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    /** Whether even a select waits for it. */
    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }
}
