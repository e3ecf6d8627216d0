package socialmedia.text;

/** Patterns for SQL's {@code like} whose own signs, {@code %}, {@code _} and the backslash, mean themselves. */
public final class LikePattern {

    private LikePattern() {}

    /** Whatever has this text in it. */
    public static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    /** {@code *} stands for any text and {@code ?} for one character; without either, whatever has the text in it. */
    public static String of(String wildcards) {
        if (wildcards.indexOf('*') < 0 && wildcards.indexOf('?') < 0) {
            return containing(wildcards);
        }
        return escaped(wildcards).replace('*', '%').replace('?', '_');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
