package socialmedia.transfer.load;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import socialmedia.transfer.file.RecordReader;

/**
 * A file to import.
 *
 * @param name what messages call it
 * @param reader opens it
 * @param rejects where rejected rows go, made with the first of them; empty for nowhere
 */
public record ImportFile(ImportTable table, String name, Supplier<RecordReader> reader, Optional<Path> rejects) {}
