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

    /**
     * The same, of something else than rows.
     *
     * @param unit what is counted, as a person reads it: {@code blocks}
     */
    default void begin(String phase, long total, String unit) {
        begin(phase, total);
    }

    /** The phase is over, and what comes next is not counted. */
    default void end() {}

    /** So many more rows, or whatever the phase counts, are done. */
    void advance(long rows);
}
