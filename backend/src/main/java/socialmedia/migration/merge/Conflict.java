package socialmedia.migration.merge;

/**
 * Why branches cannot simply follow each other.
 *
 * @param file within the directory, such as {@code upgrade/V9__...sql}
 * @param line from 1, 0 for the file as a whole
 */
public record Conflict(String file, int line, String message) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
