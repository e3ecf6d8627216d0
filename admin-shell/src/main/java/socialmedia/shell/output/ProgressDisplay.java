package socialmedia.shell.output;

/** The ways to show how far a long work is. */
interface ProgressDisplay {

    /** Where nobody wants to know. */
    ProgressDisplay NONE = new ProgressDisplay() {
        @Override
        public void show(ProgressText now) {}

        @Override
        public void end(ProgressText last, boolean done) {}

        @Override
        public void close() {}
    };

    void show(ProgressText now);

    /** The phase is over; one that was broken off is not to be called done. */
    void end(ProgressText last, boolean done);

    /** All phases are over. */
    void close();
}
