package socialmedia.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import socialmedia.database.Condition;
import socialmedia.journal.JournaledDatabase.Snapshot;
import socialmedia.progress.Progress;
import socialmedia.user.UserFilter;

/** Writes the rows of a table as they come from the server: however many they are, none is kept. */
public final class TableExport {

    private final Snapshot snapshot;
    private final Progress progress;

    public TableExport(Snapshot snapshot, Progress progress) {
        this.snapshot = snapshot;
        this.progress = progress;
    }

    /**
     * Writes rows in the order of their key, in UTF-8: CSV as PostgreSQL's COPY writes it, with a header; JSON as its
     * {@code row_to_json} does, times in ISO 8601 and UTC.
     *
     * @param anonymizer puts fakes in the place of what people wrote; null leaves everything as it is
     * @return how many rows
     * @throws IOException if the target takes no more
     * @throws DataAccessException if the server refuses, or the connection is lost
     * @throws socialmedia.failure.OperatorFailure (usage) for an unknown field, (interrupted) if the work was asked to stop
     */
    public long write(
            ExportSelection selection, FileFormat format, @Nullable Anonymizer anonymizer, OutputStream target)
            throws IOException {
        ExportQuery query = ExportQuery.of(snapshot.database(), selection);
        progress.begin(selection.table().word(), Progress.UNKNOWN);
        RowLines lines = new RowLines(format, target, progress);
        try {
            return anonymizer == null
                    ? Objects.requireNonNull(snapshot.template().execute(new CopyRows(query, format, lines)))
                    : new AnonymousRows(snapshot.database(), anonymizer).write(query, format, lines);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** How many of the users that a condition means are suspended, which no column tells; empty if this role may not know. */
    public OptionalLong countSuspended(Condition users) {
        if (snapshot.facts().hiddenFrom() != null) {
            return OptionalLong.empty();
        }
        Condition suspended = users.and(UserFilter.SUSPENDED.condition(snapshot.facts()));
        return OptionalLong.of(snapshot.database()
                .sql("select count(*) from users u where " + suspended.sql())
                .params(suspended.values())
                .query(Long.class)
                .single());
    }
}
