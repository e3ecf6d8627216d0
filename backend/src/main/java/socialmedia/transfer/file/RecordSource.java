package socialmedia.transfer.file;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one of the forms. */
interface RecordSource {

    /** The columns of the header; empty if each record names its own. */
    List<String> columns();

    /** The next record, or null at the end. */
    @Nullable
    InputRecord next() throws IOException;

    /** The line that was last read from. */
    long line();
}
