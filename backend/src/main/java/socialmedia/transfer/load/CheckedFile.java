package socialmedia.transfer.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socialmedia.transfer.file.InputRecord;
import socialmedia.transfer.file.RecordReader;
import socialmedia.transfer.file.RejectsFile;

/** A file that is being read: its rows checked, batch by batch. */
final class CheckedFile implements AutoCloseable {

    /** So that a batch of long texts stays small; in characters. */
    private static final long MOST_TEXT = 8 << 20;

    /** Hashing them takes a quarter of a second each, and what is not committed is lost with the connection. */
    private static final int MOST_PASSWORDS = 200;

    private final RecordReader reader;
    private final RowCheck check;
    private final int most;
    private Optional<InputRecord> ahead;

    private CheckedFile(RecordReader reader, RowCheck check, int most, Optional<InputRecord> ahead) {
        this.reader = reader;
        this.check = check;
        this.most = most;
        this.ahead = ahead;
    }

    /** What is opened, and the columns that its rows have as far as is known. */
    record Opened(CheckedFile file, RowCheck check, FileColumns columns, List<String> names) {}

    /**
     * Opens a file and checks its columns.
     *
     * @throws socialmedia.failure.OperatorFailure (usage) if they do not fit the table
     */
    static Opened open(ImportFile file, ImportSettings settings) {
        RecordReader reader = file.reader().get();
        try {
            FileColumns columns = new FileColumns(file.table(), settings.names());
            List<String> header = reader.columns();
            Optional<InputRecord> first = reader.next();
            List<String> names = header.isEmpty() ? keys(first) : RejectsFile.recordColumns(header);
            columns.check(file.name(), header, names, settings.onConflict());
            RowCheck check = new RowCheck(columns, settings.onConflict());
            return new Opened(new CheckedFile(reader, check, settings.batch(), first), check, columns, names);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static List<String> keys(Optional<InputRecord> first) {
        return first.filter(InputRecord.Values.class::isInstance)
                .map(InputRecord.Values.class::cast)
                .map(record -> List.copyOf(record.values().keySet()))
                .orElse(List.of());
    }

    /** The next rows; none at the end. */
    Batch next() {
        List<CheckedRow> rows = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        long text = 0;
        long passwords = 0;
        while (ahead.isPresent()
                && rows.size() + rejected.size() < most
                && text < MOST_TEXT
                && passwords < MOST_PASSWORDS) {
            InputRecord record = ahead.get();
            if (record instanceof InputRecord.Values values) {
                text += values.values().values().stream()
                        .mapToLong(value -> value == null ? 0 : value.length())
                        .sum();
                try {
                    CheckedRow row = check.check(values);
                    rows.add(row);
                    passwords += row.password() == null ? 0 : 1;
                } catch (UnfitRow e) {
                    rejected.add(new RejectedRow(record, e.column(), e.reason(), false));
                }
            } else if (record instanceof InputRecord.Malformed malformed) {
                text += malformed.text().length();
                rejected.add(RejectedRow.of(malformed));
            }
            ahead = reader.next();
        }
        return new Batch(rows, rejected, ahead.isEmpty());
    }

    @Override
    public void close() {
        reader.close();
    }
}
