package socialmedia.shell.output;

/** A line now and then, where nothing can be redrawn: a pipe, a file, a dumb terminal. */
final class ProgressLines implements ProgressDisplay {

    private final StatusLine messages;
    private boolean seen;

    ProgressLines(StatusLine messages) {
        this.messages = messages;
    }

    @Override
    public void show(ProgressText now) {
        messages.print(now.line());
        seen = true;
    }

    @Override
    public void end(ProgressText last, boolean done) {
        if (seen && done) {
            messages.print(last.end());
        }
        seen = false;
    }

    @Override
    public void close() {}
}
