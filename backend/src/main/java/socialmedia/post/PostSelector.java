package socialmedia.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socialmedia.text.RecordId;

/** Posts as an operator names them: one id, or a range with both ends in it. */
public record PostSelector(int first, int last) {

    private static final Pattern IDS = Pattern.compile("([0-9]+)(?:-([0-9]+))?");

    public PostSelector {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("a range from a lower id to a higher one");
        }
    }

    /**
     * Reads {@code 42} or {@code 10-20}.
     *
     * @throws IllegalArgumentException if the word is neither, saying what it should be
     */
    public static PostSelector parse(String word) {
        Matcher ids = IDS.matcher(word);
        if (!ids.matches()) {
            throw new IllegalArgumentException("an id or a range of ids such as 10-20");
        }
        int first = RecordId.parse(ids.group(1));
        return new PostSelector(first, ids.group(2) == null ? first : RecordId.parse(ids.group(2)));
    }

    public static PostSelector of(int id) {
        return new PostSelector(id, id);
    }

    public boolean isRange() {
        return first != last;
    }

    @Override
    public String toString() {
        return isRange() ? first + "-" + last : Integer.toString(first);
    }
}
