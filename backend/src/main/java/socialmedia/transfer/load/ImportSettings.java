package socialmedia.transfer.load;

/**
 * How rows are to go in.
 *
 * @param atomic all of them or none
 * @param batch how many rows at most are committed at once
 */
public record ImportSettings(OnConflict onConflict, boolean atomic, int batch, ColumnNames names) {

    public static final int DEFAULT_BATCH = 10_000;
}
