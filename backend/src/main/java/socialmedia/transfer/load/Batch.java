package socialmedia.transfer.load;

import java.util.List;

/**
 * Rows of a file that go in together.
 *
 * @param rejected those that are not fit to be staged
 * @param isLast whether the file is at its end
 */
record Batch(List<CheckedRow> rows, List<RejectedRow> rejected, boolean isLast) {

    Batch {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
    }

    int size() {
        return rows.size() + rejected.size();
    }
}
