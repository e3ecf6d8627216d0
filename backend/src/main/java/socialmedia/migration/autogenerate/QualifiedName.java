package socialmedia.migration.autogenerate;

import java.util.ArrayList;
import java.util.List;

/**
 * An object's name as the catalogs give it, cut at the dots that are not quoted.
 *
 * @param parts each quoted where it must be, without a routine's arguments
 * @param arguments a routine's, with their brackets; empty for others
 */
record QualifiedName(List<String> parts, String arguments) {

    static QualifiedName of(String name) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        int at = 0;
        for (; at < name.length(); at++) {
            char letter = name.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '.' && !quoted) {
                parts.add(name.substring(start, at));
                start = at + 1;
            } else if (letter == '(' && !quoted) {
                break;
            }
        }
        parts.add(name.substring(start, at));
        return new QualifiedName(List.copyOf(parts), name.substring(at));
    }

    /** The last part, without arguments. */
    String last() {
        return parts.get(parts.size() - 1);
    }

    /** All but the last part; empty where there is only one. */
    String parent() {
        return String.join(".", parts.subList(0, parts.size() - 1));
    }

    /** The same place, another name. */
    String sibling(String last) {
        return (parts.size() == 1 ? "" : parent() + ".") + last + arguments;
    }
}
