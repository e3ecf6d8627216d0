package socialmedia.database;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table, value by value in the order of its columns, each row ended by {@link #endRow()}. */
public interface RowSink {

    void number(long value);

    void text(@Nullable String value);

    void flag(boolean value);

    /** A moment, to the microsecond. */
    void instant(Instant value);

    void endRow();
}
