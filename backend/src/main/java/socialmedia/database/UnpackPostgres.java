package socialmedia.database;

import java.nio.file.Path;

/** The build's way to unpack PostgreSQL's programs beside the console, so that the first start need not. */
public final class UnpackPostgres {

    private UnpackPostgres() {}

    /** Unpacks to the directory that the one argument names. */
    public static void main(String[] arguments) {
        PostgresBinaries.unpack(Path.of(arguments[0]));
    }
}
