package socialmedia.fake;

import java.util.List;

/** Emails and phone numbers of people who do not exist. */
public final class FakePeople {

    private static final int RADIX = 36;

    private final String[] firstNames;
    private final String[] lastNames;

    /** Reads the names, which takes a few milliseconds. */
    public FakePeople() {
        firstNames = array(WordList.read("first-names.txt"));
        lastNames = array(WordList.read("last-names.txt"));
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }

    /** How many pairs of a first and a last name there are. */
    public int pairs() {
        return firstNames.length * lastNames.length;
    }

    /** Writes a first and a last name, another pair for each number below {@link #pairs()}; plain letters in lower case. */
    public void pair(int number, char separator, StringBuilder out) {
        out.append(firstNames[number / lastNames.length])
                .append(separator)
                .append(lastNames[number % lastNames.length]);
    }

    /** An email that no other key has: {@code ada.lovelace.3f0xk2m9q@example.org}. */
    public String email(long key, String domain) {
        StringBuilder email = new StringBuilder(64);
        pair((int) Long.remainderUnsigned(key, pairs()), '.', email);
        String tag = Long.toUnsignedString(Long.divideUnsigned(key, pairs()), RADIX);
        return email.append('.').append(tag).append('@').append(domain).toString();
    }

    /** A number out of those that are kept free for films and books, in international form; many keys share one. */
    public String phone(long key) {
        return PhoneNumbers.of(key);
    }
}
