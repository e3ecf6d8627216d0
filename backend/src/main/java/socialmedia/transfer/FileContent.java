package socialmedia.transfer;

import java.io.IOException;
import java.io.OutputStream;

/** Writes what is to stand in a file, and gives what is known of it then. */
@FunctionalInterface
public interface FileContent<R> {

    R writeTo(OutputStream target) throws IOException;
}
