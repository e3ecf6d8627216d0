package socialmedia.transfer.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.journal.Changes;
import socialmedia.progress.Progress;
import socialmedia.transfer.file.InputRecord;
import socialmedia.transfer.file.RejectsFile;
import socialmedia.transfer.load.FileReport.Counts;

/** One file on its way in: read, merged, its rejects written and its rows counted. */
final class FileRun implements AutoCloseable {

    private final ImportFile file;
    private final CheckedFile.Opened opened;
    private final @Nullable RejectsFile rejects;
    private final BatchMerge merge;
    private final Progress progress;
    private final List<Rejected> first = new ArrayList<>();
    private Counts counts = Counts.NONE;
    private long standIns;
    private long conflicts;
    private long alike;
    private int greatestId;
    private boolean doubles;

    private FileRun(ImportFile file, CheckedFile.Opened opened, BatchMerge merge, Progress progress) {
        this.file = file;
        this.opened = opened;
        this.rejects = file.rejects()
                .map(path -> new RejectsFile(path, opened.names()))
                .orElse(null);
        this.merge = merge;
        this.progress = progress;
    }

    static FileRun open(ImportFile file, ImportSettings settings, Progress progress) {
        CheckedFile.Opened opened = CheckedFile.open(file, settings);
        BatchMerge merge =
                new BatchMerge(file.table(), opened.columns(), settings.onConflict(), new StoredPasswords(progress));
        return new FileRun(file, opened, merge, progress);
    }

    void begin() {
        progress.begin(file.table().word(), Progress.UNKNOWN);
    }

    Batch next() {
        return opened.file().next();
    }

    /** Merges a batch and brings its rejects into their file; what is committed after that is true. */
    BatchOutcome merge(Changes changes, Batch batch) {
        BatchOutcome outcome = merge.merge(changes, batch.rows());
        List<RejectedRow> all = new ArrayList<>(batch.rejected());
        all.addAll(outcome.rejected());
        all.sort(Comparator.comparingLong(RejectedRow::line));
        all.forEach(this::reject);
        if (rejects != null) {
            rejects.flush();
        }
        return outcome;
    }

    private void reject(RejectedRow row) {
        if (rejects != null) {
            write(rejects, row);
        }
        if (first.size() < FileReport.NAMED) {
            first.add(new Rejected(file.name(), row.line(), row.column(), row.reason()));
        }
        conflicts += row.isConflict() ? 1 : 0;
    }

    private static void write(RejectsFile rejects, RejectedRow row) {
        if (row.record() instanceof InputRecord.Values values) {
            rejects.reject(values, row.column(), row.reason());
        } else if (row.record() instanceof InputRecord.Malformed malformed) {
            rejects.reject(malformed);
        }
    }

    /** A batch is in. */
    void count(Batch batch, BatchOutcome outcome) {
        counts = counts.plus(new Counts(
                batch.size(),
                outcome.inserted(),
                outcome.updated(),
                outcome.skipped(),
                batch.rejected().size() + outcome.rejected().size()));
        doubles |= file.table() == ImportTable.POSTS
                && batch.rows().stream().anyMatch(row -> row.value(ImportColumn.ID) == null);
        standIns += outcome.passwords().standIns().size();
        greatestId = Math.max(greatestId, outcome.greatestId());
        progress.advance(batch.size() - outcome.passwords().hashes());
    }

    /** Sees to it that the next id is behind those that came with the rows. */
    void passIds(JdbcClient database, int id) {
        if (id > 0 && file.table() != ImportTable.VOTES) {
            new IdSequence(database, file.table().journaled()).pass(id);
        }
    }

    void passIds(JdbcClient database) {
        passIds(database, greatestId);
    }

    /** Counts new emails that differ from another user's in case alone. */
    void compareEmails(JdbcClient database) {
        if (file.table() == ImportTable.USERS && counts.inserted() + counts.updated() > 0) {
            alike = merge.countAlike(database);
        }
    }

    Counts counts() {
        return counts;
    }

    long conflicts() {
        return conflicts;
    }

    /** How much of the file is in, in words; empty where nothing is. */
    Optional<String> progressMade() {
        return counts.read() == 0
                ? Optional.empty()
                : Optional.of("the first %s of %s"
                        .formatted(counts.read() == 1 ? "row" : "%,d rows".formatted(counts.read()), file.name()));
    }

    /** Whether what is in has no key that tells it apart, so that the same rows would go in once more. */
    boolean wouldDouble() {
        return doubles;
    }

    FileReport report() {
        Optional<Path> path = Optional.ofNullable(rejects)
                .filter(written -> written.count() > 0)
                .map(RejectsFile::path);
        return new FileReport(file.table(), file.name(), counts, path, first, notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<String> passedOver = opened.columns().passedOver();
        if (!passedOver.isEmpty()) {
            notes.add("Left out, since no table here has them: " + String.join(", ", passedOver));
        }
        if (standIns > 0) {
            notes.add("%,d new %s no password and cannot log in until `user password` gives one"
                    .formatted(standIns, standIns == 1 ? "user has" : "users have"));
        }
        if (opened.check().oddEmails() > 0) {
            notes.add("%,d %s (line %d first) as the application takes for no new account; kept as in the file"
                    .formatted(
                            opened.check().oddEmails(),
                            opened.check().oddEmails() == 1 ? "email is such" : "emails are such",
                            opened.check().firstOddEmail()));
        }
        if (alike > 0) {
            notes.add("%,d %s from another user's in case alone; `user dedupe` merges such users"
                    .formatted(alike, alike == 1 ? "email differs" : "emails differ"));
        }
        return notes;
    }

    @Override
    public void close() {
        try {
            opened.file().close();
        } finally {
            if (rejects != null) {
                rejects.close();
            }
        }
    }
}
