package socialmedia.transfer.load;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socialmedia.transfer.file.InputRecord;
import socialmedia.user.Password;

/**
 * A row whose values are of the right kind.
 *
 * @param values of type Integer, String, Boolean or Instant; what is null or absent has none
 * @param phoneGiven whether it says something of the phone number, if only that there is none
 * @param password in plain text, to be hashed
 */
record CheckedRow(
        InputRecord.Values record,
        Map<ImportColumn, Object> values,
        boolean phoneGiven,
        @Nullable Password password) {

    /** Of the file, from 1. */
    long line() {
        return record.line();
    }

    @Nullable
    Object value(ImportColumn column) {
        return values.get(column);
    }

    /** A value for messages. */
    String text(ImportColumn column) {
        return Optional.ofNullable(values.get(column)).map(String::valueOf).orElse("");
    }
}
