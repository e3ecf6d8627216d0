package socialmedia.text;

/** The id of a user or post as an operator types it. */
public final class RecordId {

    private static final String WANTED = "an id (a whole number from 1 to " + Integer.MAX_VALUE + ")";

    private RecordId() {}

    /**
     * Reads {@code 42}.
     *
     * @throws IllegalArgumentException saying what it should be
     */
    public static int parse(String word) {
        if (!word.matches("[0-9]{1,10}") || Long.parseLong(word) > Integer.MAX_VALUE || Long.parseLong(word) < 1) {
            throw new IllegalArgumentException(WANTED);
        }
        return Integer.parseInt(word);
    }
}
