package socialmedia.text;

/** A piece of a text with what was searched for in its middle. */
public final class Excerpt {

    private static final String LEFT_OUT = "…";

    private Excerpt() {}

    /**
     * Cuts it out around the first place where the text is found, in upper or lower case; the beginning where it is not.
     *
     * @param around how many characters before and after it
     */
    public static String of(String text, String searched, int around) {
        int found = Math.max(0, find(text, searched));
        int start = boundary(text, found - around);
        int end = boundary(text, found + searched.length() + around);
        return (start > 0 ? LEFT_OUT : "") + text.substring(start, end) + (end < text.length() ? LEFT_OUT : "");
    }

    /** Where it begins, whatever the case; -1 where it is not found. */
    public static int find(String text, String searched) {
        for (int start = 0; start + searched.length() <= text.length(); start++) {
            if (text.regionMatches(true, start, searched, 0, searched.length())) {
                return start;
            }
        }
        return -1;
    }

    /** Never between the two halves of one character. */
    private static int boundary(String text, int wanted) {
        int at = Math.max(0, Math.min(wanted, text.length()));
        boolean splits = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return splits ? at - 1 : at;
    }
}
