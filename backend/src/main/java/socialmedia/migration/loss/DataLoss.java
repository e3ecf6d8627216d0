package socialmedia.migration.loss;

/** What is to become of rows and values that a way down would take along. */
public enum DataLoss {
    /** It is not run. */
    REFUSED,
    /** They go. */
    ACCEPTED,
    /** They are set aside and put back by the next upgrade. */
    KEPT
}
