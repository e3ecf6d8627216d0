package socialmedia.transfer.load;

import socialmedia.transfer.file.InputRecord;

/**
 * A row that did not go in.
 *
 * @param column as the file calls it; empty where no single one is to blame
 * @param reason what is wrong with it, to be read behind the column
 * @param isConflict whether what is there already was in its way
 */
record RejectedRow(InputRecord record, String column, String reason, boolean isConflict) {

    static RejectedRow of(InputRecord.Malformed record) {
        return new RejectedRow(record, record.column(), record.reason(), false);
    }

    long line() {
        return record.line();
    }
}
