package socialmedia.migration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that {@code check} found.
 *
 * @param rule which dangerous habit it is, null for other kinds
 * @param file the file it is about, as seen from the migrations directory; null where it is about the database
 * @param line from 1, 0 for the file as a whole
 * @param revision the id it is about, null where it is about none
 */
public record Finding(
        Kind kind,
        @Nullable String rule,
        @Nullable String file,
        int line,
        @Nullable String revision,
        String message) {

    /** What sort of finding. */
    public enum Kind {
        DIRECTORY("A fault of the migrations directory"),
        SCRIPT("A script that cannot be run"),
        NO_WAY_DOWN("A revision without a way down"),
        PENDING("A revision that is not applied"),
        CHANGED("A file changed after it was applied"),
        UNKNOWN("An applied revision that the directory does not know"),
        INTERRUPTED("A step that stopped midway"),
        ALEMBIC("An alembic_version that disagrees with the history"),
        HISTORY("A history that cannot be gone on from"),
        BROKEN("A revision that does not lead up, down and up again"),
        LINT("A statement that is dangerous on a live database"),
        DRIFT("A live object that the revisions do not make"),
        SCHEMA("A difference between schema.sql and what the revisions make"),
        APPLICATION("A difference to the application's own Alembic revisions"),
        NOT_RUN("A part of the check that could not be run");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** In one line, without a full stop. */
        public String meaning() {
            return meaning;
        }
    }

    /** About a file as a whole, or about none. */
    public static Finding of(Kind kind, @Nullable String file, @Nullable String revision, String message) {
        return new Finding(kind, null, file, 0, revision, message);
    }

    /** The same at a line. */
    public Finding at(int number) {
        return new Finding(kind, rule, file, number, revision, message);
    }

    /** Its kind, or that of its rule: {@code pending}, {@code lint/index-not-concurrent}. */
    public String word() {
        return rule == null ? kind.word() : kind.word() + "/" + rule;
    }
}
