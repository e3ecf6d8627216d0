package socialmedia.shell.output;

/** A bar at the terminal; a phase that was long enough to be seen leaves a line. */
final class ProgressBar implements ProgressDisplay {

    /** Asking the terminal takes some milliseconds, and it is rarely resized. */
    private static final int TIMES_PER_WIDTH = 20;

    private final StatusLine line;
    private boolean seen;
    private int columns;
    private int times;

    ProgressBar(StatusLine line) {
        this.line = line;
        line.open();
    }

    @Override
    public void show(ProgressText now) {
        if (times++ % TIMES_PER_WIDTH == 0) {
            columns = line.columns();
        }
        line.draw(now.bar(columns));
        seen = true;
    }

    @Override
    public void end(ProgressText last, boolean done) {
        line.erase();
        if (seen && done) {
            line.print(last.end());
        }
        seen = false;
    }

    @Override
    public void close() {
        line.close();
    }
}
