package socialmedia.fake;

/**
 * Phone numbers that ring nowhere, since each country keeps some for fiction.
 *
 * @see <a href="https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama">Ofcom</a>
 */
final class PhoneNumbers {

    /** A hash sign stands for any digit. */
    private static final String[] PATTERNS = {
        "+1",
        "+447700900###",
        "+442079460###",
        "+441134960###",
        "+3363998####",
        "+3319900####",
        "+493023125###",
        "+6125550####",
        "+6137010####"
    };

    /** North America has 100 numbers in each of its areas. */
    private static final int[] AREAS = {202, 212, 303, 312, 404, 415, 416, 503, 512, 604, 617, 702, 713, 808, 907};

    private PhoneNumbers() {}

    static String of(long key) {
        int pattern = Mix.below(PATTERNS.length, Mix.of(key, 0));
        int digits = Mix.below(10_000, Mix.of(key, 1));
        if (pattern == 0) {
            int area = AREAS[Mix.below(AREAS.length, Mix.of(key, 2))];
            return "+1" + area + "55501" + digits / 10 % 10 + digits % 10;
        }
        StringBuilder number = new StringBuilder(PATTERNS[pattern]);
        for (int at = number.length() - 1; number.charAt(at) == '#'; at--) {
            number.setCharAt(at, (char) ('0' + digits % 10));
            digits /= 10;
        }
        return number.toString();
    }
}
