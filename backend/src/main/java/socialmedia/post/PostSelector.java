package socialmedia.post;

/** Posts as an operator names them: one id, or a range with both ends in it. */
public record PostSelector(int first, int last) {

    private static final String WANTED = "a post's id (such as 42) or a range of them (10-20)";

    public PostSelector {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(WANTED);
        }
    }

    /**
     * Reads {@code 42} or {@code 10-20}.
     *
     * @throws IllegalArgumentException if the word is neither, saying what it should be
     */
    public static PostSelector parse(String word) {
        int dash = word.indexOf('-');
        return dash < 0
                ? new PostSelector(id(word), id(word))
                : new PostSelector(id(word.substring(0, dash)), id(word.substring(dash + 1)));
    }

    public static PostSelector of(int id) {
        return new PostSelector(id, id);
    }

    public boolean isRange() {
        return first != last;
    }

    private static int id(String digits) {
        if (!digits.matches("[0-9]{1,10}") || Long.parseLong(digits) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(WANTED);
        }
        return Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return isRange() ? first + "-" + last : Integer.toString(first);
    }
}
