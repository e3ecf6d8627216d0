package socialmedia.shell.command.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads the dates and times of filters; what does not say its zone is in UTC. */
public final class Moment {

    private Moment() {}

    /**
     * A day's beginning ({@code 2026-12-24}), or a time ({@code 2026-12-24T18:30}, {@code 2026-12-24T18:30:00+01:00}).
     *
     * @throws java.time.DateTimeException if it is neither
     */
    public static Instant parse(String word) {
        if (!word.contains("T")) {
            return LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return word.matches(".*T.*(Z|[+-].*)")
                ? OffsetDateTime.parse(word).toInstant()
                : LocalDateTime.parse(word).toInstant(ZoneOffset.UTC);
    }
}
