package socialmedia.seed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import socialmedia.database.RowSink;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.progress.Progress;

/** Hands rows on and tells how many, a few hundred at a time; stops where the operator did. */
final class CountedRows implements RowSink {

    private static final int STEP = 256;

    private final RowSink target;
    private final Progress progress;
    private int untold;

    CountedRows(RowSink target, Progress progress) {
        this.target = target;
        this.progress = progress;
    }

    @Override
    public void number(long value) {
        target.number(value);
    }

    @Override
    public void text(@Nullable String value) {
        target.text(value);
    }

    @Override
    public void flag(boolean value) {
        target.flag(value);
    }

    @Override
    public void instant(Instant value) {
        target.instant(value);
    }

    @Override
    public void endRow() {
        target.endRow();
        if (++untold == STEP) {
            tell();
        }
    }

    /** Tells the rest. */
    void tell() {
        requireNotInterrupted();
        progress.advance(untold);
        untold = 0;
    }

    /** Between statements a request to stop finds nothing on the server to cancel. */
    static void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new OperatorFailure(Kind.INTERRUPTED, "interrupted");
        }
    }
}
