package socialmedia.shell.command.user;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads a date, which means its first instant in UTC, or an instant. */
final class Moment {

    private static final int LENGTH_OF_DATE = "2026-11-24".length();

    private Moment() {}

    static Instant read(String word) {
        try {
            return word.length() == LENGTH_OF_DATE
                    ? LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(word).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a date or time such as 2026-11-24 or 2026-11-24T18:00:00Z", e);
        }
    }
}
