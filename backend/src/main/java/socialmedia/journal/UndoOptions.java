package socialmedia.journal;

/**
 * How far an undo may go.
 *
 * @param skipChanged take back the rest where rows are in the way
 * @param cascade take along newer rows that hang on what goes
 * @param acceptDataLoss leave out values whose columns are gone
 */
public record UndoOptions(boolean skipChanged, boolean cascade, boolean acceptDataLoss) {

    public static final UndoOptions NONE = new UndoOptions(false, false, false);
}
