package socialmedia.shell.output;

/** How wide a table may be: as wide as the terminal; in a pipe or file nothing is ever cut. */
@FunctionalInterface
public interface TableWidth {

    TableWidth UNLIMITED = () -> Integer.MAX_VALUE;

    /** In columns; asked only for a table wider than any terminal is. */
    int columns();
}
