package socialmedia.transfer.load;

import java.util.List;

/**
 * What came of one batch.
 *
 * @param rejected by the database's checks
 * @param greatestId of the rows that brought their ids and went in, as far as a sequence goes on behind them; 0 where none did
 */
record BatchOutcome(
        long inserted,
        long updated,
        long skipped,
        List<RejectedRow> rejected,
        StoredPasswords.Made passwords,
        int greatestId) {

    BatchOutcome {
        rejected = List.copyOf(rejected);
    }
}
