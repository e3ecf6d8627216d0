package socialmedia.progress;

/** Is told how far a long work has come; told often, it has to be quick. */
public interface Progress {

    Progress NONE = new Progress() {
        @Override
        public void begin(String phase, long total) {}

        @Override
        public void advance(long rows) {}
    };

    /** For phases whose length nobody knows. */
    long UNKNOWN = -1;

    /**
     * A new phase, which ends the one before it.
     *
     * @param phase what is being done, as a person reads it: {@code votes}
     * @param total how many rows there will be, or {@link #UNKNOWN}
     */
    void begin(String phase, long total);

    /** So many more rows are done. */
    void advance(long rows);
}
