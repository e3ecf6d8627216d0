package socialmedia.transfer.load;

/** What becomes of a row whose record is there already. */
public enum OnConflict {
    /** It is rejected. */
    FAIL,
    /** It is left out. */
    SKIP,
    /** The record gets the values that the row has. */
    UPDATE
}
