package socialmedia.migration.directory;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a revision's file: {@code V6__b1c66d590ccf_generate_votes_table.sql}.
 *
 * @param direction {@code 'V'} or {@code 'U'}
 */
public record FileName(char direction, int number, String id, String slug) {

    private static final Pattern FORM = Pattern.compile("([VU])([1-9][0-9]{0,8})__([0-9a-f]{12})(?:_(.*))?\\.sql");
    private static final int LONGEST_SLUG = 60;

    public static Optional<FileName> find(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.matches()
                ? Optional.of(new FileName(
                        matcher.group(1).charAt(0),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3),
                        matcher.group(4) == null ? "" : matcher.group(4)))
                : Optional.empty();
    }

    static FileName of(int number, String id, String message) {
        String letters = Normalizer.normalize(message.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        String slug = letters.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String cut = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
        return new FileName('V', number, id, cut.replaceAll("^_|_$", ""));
    }

    FileName other() {
        return new FileName(direction == 'V' ? 'U' : 'V', number, id, slug);
    }

    /** What stock Flyway makes of the name: the id, then the words. */
    public String description() {
        return (id + " " + slug.replace('_', ' ')).strip();
    }

    @Override
    public String toString() {
        return direction + String.valueOf(number) + "__" + id + (slug.isEmpty() ? "" : "_" + slug) + ".sql";
    }
}
