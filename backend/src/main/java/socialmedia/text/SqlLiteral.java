package socialmedia.text;

import org.jspecify.annotations.Nullable;

/** Writes values into SQL text, where statements take no parameters: COPY, and scripts that are run elsewhere. */
public final class SqlLiteral {

    private SqlLiteral() {}

    /** A string literal that means the same whatever {@code standard_conforming_strings} says. */
    public static String of(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        String quoted = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + quoted + "'" : "E'" + quoted.replace("\\", "\\\\") + "'";
    }

    public static String of(@Nullable Number number) {
        return number == null ? "null" : number.toString();
    }

    /** A comment, whose lines after the first are indented; a name in it may have line breaks. */
    public static String comment(String text) {
        return "-- " + text.strip().replaceAll("\\R", "\n--     ") + "\n";
    }

    /** A dollar-quoted text, which stays readable however many quotes it has. */
    public static String block(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        String tag = "$script$";
        for (int i = 1; text.contains(tag) || (text + "$").endsWith(tag); i++) {
            tag = "$script" + i + "$";
        }
        return tag + text + tag;
    }
}
