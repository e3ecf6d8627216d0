package socialmedia.shell.output;

import java.util.List;

/** Writes records in one form; each record has the given names, in that order. */
interface RecordWriter {

    void many(List<String> names, Iterable<Fields> records);

    void one(List<String> names, Fields fields);
}
