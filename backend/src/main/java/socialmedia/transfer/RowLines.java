package socialmedia.transfer;

import java.io.IOException;
import java.io.OutputStream;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.progress.Progress;

/** Takes a file's rows line by line and writes them as its form wants them: JSON's stand in one array. */
final class RowLines {

    private static final int BETWEEN_REPORTS = 1_000;

    private final FileFormat format;
    private final OutputStream target;
    private final Progress progress;
    private long rows;

    RowLines(FileFormat format, OutputStream target, Progress progress) {
        this.format = format;
        this.target = target;
        this.progress = progress;
    }

    /** A line that is no row, with its end. */
    void header(byte[] line) throws IOException {
        target.write(line);
    }

    /**
     * A row's line with its end.
     *
     * @throws OperatorFailure (interrupted) if the work was asked to stop
     */
    void row(byte[] line) throws IOException {
        if (format == FileFormat.JSON) {
            target.write(rows == 0 ? '[' : ',');
            target.write('\n');
            target.write(line, 0, line.length - 1);
        } else {
            target.write(line);
        }
        if (++rows % BETWEEN_REPORTS == 0) {
            progress.advance(BETWEEN_REPORTS);
            requireNotInterrupted();
        }
    }

    /** A cancelled statement ends by itself; what happens between statements has to look. */
    static void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        }
    }

    /**
     * Ends them.
     *
     * @return how many rows there were
     */
    long finish() throws IOException {
        if (format == FileFormat.JSON) {
            target.write((rows == 0 ? "[]\n" : "\n]\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        progress.advance(rows % BETWEEN_REPORTS);
        return rows;
    }
}
