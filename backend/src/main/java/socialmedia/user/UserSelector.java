package socialmedia.user;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import socialmedia.text.RecordId;

/**
 * Which users are meant: one by email, or those with an id from {@code first} to {@code last}.
 *
 * @param email null where ids are meant
 * @param first null where an email is meant
 * @param last the same as {@code first} where one id is meant
 */
public record UserSelector(
        @Nullable String email,
        @Nullable Integer first,
        @Nullable Integer last) {

    private static final Pattern IDS = Pattern.compile("([0-9]+)(?:-([0-9]+))?");

    /**
     * Reads {@code 42}, {@code ana@example.org} or {@code 10-20}.
     *
     * @throws IllegalArgumentException saying what it should be
     */
    public static UserSelector parse(String word) {
        if (word.indexOf('@') > 0) {
            return new UserSelector(word, null, null);
        }
        Matcher ids = IDS.matcher(word);
        if (!ids.matches()) {
            throw new IllegalArgumentException("an id, an email or a range of ids such as 10-20");
        }
        int first = RecordId.parse(ids.group(1));
        int last = ids.group(2) == null ? first : RecordId.parse(ids.group(2));
        if (last < first) {
            throw new IllegalArgumentException("a range from a lower id to a higher one");
        }
        return new UserSelector(null, first, last);
    }

    /** Whether it is one id, of somebody who may not exist. */
    public boolean isOneId() {
        return first != null && first.equals(last);
    }

    /** What is not there where nobody is: {@code user 42}. */
    String nobody() {
        if (email != null) {
            return "user " + email;
        }
        return isOneId() ? "user " + first : "user from " + first + " to " + last;
    }
}
