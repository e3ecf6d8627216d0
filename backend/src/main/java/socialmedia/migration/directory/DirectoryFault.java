package socialmedia.migration.directory;

/**
 * Something wrong with the directory, which stops every changing command.
 *
 * @param file the file's name within the directory, such as {@code upgrade/V3__...sql}
 * @param line from 1, or 0 for the file as a whole
 * @param message what is wrong, and the way out
 */
public record DirectoryFault(String file, int line, String message) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
