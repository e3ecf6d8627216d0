package socialmedia.shell.output;

/** What lies between a screen and its terminal where long output goes through a pager. */
interface Paging {

    /** Where nothing is paged. */
    Paging NONE = new Paging() {
        @Override
        public void hold(boolean changing) {}

        @Override
        public void tell(Runnable message) {
            message.run();
        }

        @Override
        public void end() {}

        @Override
        public void off() {}

        @Override
        public void reset() {}
    };

    /** Before anything is written: work that changes something must not wait for a reader, and is paged when it is done. */
    void hold(boolean changing);

    /** Shows a message now, or after the pager that is open. */
    void tell(Runnable message);

    /** All is written: what fits is printed, and a pager is waited for until its reader leaves it. */
    void end();

    /** Nothing of this line's output is to be paged. */
    void off();

    /** Ends this line's output; the next line's is paged again. */
    void reset();
}
