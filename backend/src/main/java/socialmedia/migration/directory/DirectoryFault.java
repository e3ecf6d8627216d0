package socialmedia.migration.directory;

/**
 * Something wrong with the directory, which stops every changing command.
 *
 * @param file the file's name within the directory, such as {@code upgrade/V3__...sql}
 * @param line from 1, or 0 for the file as a whole
 * @param message what is wrong, and the way out
 * @param isFork whether it is that there are two heads, which {@code merge} mends
 */
public record DirectoryFault(String file, int line, String message, boolean isFork) {

    /** One that is to be mended by hand. */
    DirectoryFault(String file, int line, String message) {
        this(file, line, message, false);
    }

    /** Two heads are named by their ids. */
    @Override
    public String toString() {
        return isFork ? message : file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
