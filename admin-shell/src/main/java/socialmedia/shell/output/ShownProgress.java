package socialmedia.shell.output;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import socialmedia.progress.Progress;

/**
 * Shows how far a long work is until it is closed. Counting costs an addition; a timer looks at the count and shows it, so that
 * a phase in which nothing is counted is seen to go on as well.
 */
public final class ShownProgress implements Progress, AutoCloseable {

    private static final Duration REDRAWN = Duration.ofMillis(100);
    private static final Duration TOLD = Duration.ofSeconds(10);

    private final ProgressDisplay display;
    private final Duration period;
    private final LongSupplier nanoseconds;
    private final AtomicLong rows = new AtomicLong();
    private @Nullable Timer timer;
    private @Nullable String phase;
    private long total;
    private String unit = "rows";
    private long began;

    /** @param period how often the state is shown; zero for never */
    ShownProgress(ProgressDisplay display, Duration period, LongSupplier nanoseconds) {
        this.display = display;
        this.period = period;
        this.nanoseconds = nanoseconds;
    }

    /** Nobody wants to know. */
    static ShownProgress silent() {
        return new ShownProgress(ProgressDisplay.NONE, Duration.ZERO, System::nanoTime);
    }

    static ShownProgress bar(StatusLine line) {
        return new ShownProgress(new ProgressBar(line), REDRAWN, System::nanoTime);
    }

    static ShownProgress lines(StatusLine messages) {
        return new ShownProgress(new ProgressLines(messages), TOLD, System::nanoTime);
    }

    @Override
    public void begin(String nextPhase, long nextTotal) {
        begin(nextPhase, nextTotal, "rows");
    }

    @Override
    public synchronized void begin(String nextPhase, long nextTotal, String nextUnit) {
        endPhase(true);
        unit = nextUnit;
        phase = nextPhase;
        total = nextTotal;
        rows.set(0);
        began = nanoseconds.getAsLong();
        startTimer();
    }

    @Override
    public void advance(long more) {
        rows.addAndGet(more);
    }

    @Override
    public synchronized void end() {
        endPhase(true);
    }

    /** Shows the state of this moment. */
    synchronized void show() {
        if (phase != null) {
            display.show(text(phase));
        }
    }

    /** A phase of unknown length may have been broken off, and is not said to be done. */
    @Override
    public synchronized void close() {
        endPhase(false);
        display.close();
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    private void endPhase(boolean done) {
        if (phase != null) {
            ProgressText last = text(phase);
            display.end(last, done || last.isComplete());
            phase = null;
        }
    }

    private ProgressText text(String current) {
        return new ProgressText(current, total, rows.get(), Duration.ofNanos(nanoseconds.getAsLong() - began), unit);
    }

    private void startTimer() {
        if (timer != null || period.isZero()) {
            return;
        }
        timer = new Timer("progress", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        show();
                    }
                },
                period.toMillis(),
                period.toMillis());
    }
}
