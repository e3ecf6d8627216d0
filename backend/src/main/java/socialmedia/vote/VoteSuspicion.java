package socialmedia.vote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of votes that honest people seldom make.
 *
 * @param otherId the second user of a pair; null where there is one alone
 * @param sure how sure it is that this is no chance
 * @param reason why, in one line
 */
public record VoteSuspicion(
        Kind kind,
        int userId,
        String email,
        @Nullable Integer otherId,
        @Nullable String otherEmail,
        Sureness sure,
        String reason) {

    /** What was found. */
    public enum Kind {
        SELF_VOTES,
        MUTUAL_VOTES,
        ALIKE_VOTERS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From a mere sign to a fact. */
    public enum Sureness {
        LOW,
        MEDIUM,
        HIGH,
        CERTAIN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
