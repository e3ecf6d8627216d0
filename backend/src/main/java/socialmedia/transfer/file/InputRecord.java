package socialmedia.transfer.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record of a file: either its values, or what is wrong with it. */
public sealed interface InputRecord {

    /** The line the record begins at, from 1. */
    long line();

    /**
     * A record that could be read.
     *
     * @param values by column, in the order of the file; null for an empty CSV field without quotes and for JSON's null; JSON's
     *     numbers and truth values as they are written
     */
    record Values(long line, Map<String, @Nullable String> values) implements InputRecord {

        /** Takes the map as it is: a copy of each of a million would be waste. */
        public Values {
            values = Collections.unmodifiableMap(values);
        }
    }

    /**
     * A record that could not be read; reading goes on behind it.
     *
     * @param column the column's name or number, for faults of JSON's grammar the character's; empty where no column is to blame
     * @param values what the columns hold where that could be told: a byte that is not UTF-8 stands there as the character U+DC00
     *     plus the byte, which no text has
     * @param text the record as it stands in the file where the columns could not be told, else empty
     */
    record Malformed(long line, String column, String reason, Map<String, @Nullable String> values, String text)
            implements InputRecord {

        public Malformed {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        static Malformed ofText(long line, String column, String reason, String text) {
            return new Malformed(line, column, reason, Map.of(), text);
        }
    }
}
