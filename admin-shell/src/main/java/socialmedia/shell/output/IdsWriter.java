package socialmedia.shell.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** One id a line: the field {@code id}; a vote's user and post, as {@code 3:12}; else the first one. */
final class IdsWriter implements RecordWriter {

    private static final String ID = "id";
    private static final List<String> VOTE = List.of("user_id", "post_id");

    private final PrintStream out;

    IdsWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void many(List<String> names, Iterable<Fields> records) {
        records.forEach(record -> one(names, record));
    }

    @Override
    public void one(List<String> names, Fields fields) {
        String key = key(names).stream()
                .map(fields.asMap()::get)
                .filter(Objects::nonNull)
                .map(FieldText::of)
                .collect(Collectors.joining(":"));
        if (!key.isEmpty()) {
            out.println(SafeText.line(key));
        }
    }

    private static List<String> key(List<String> names) {
        if (names.contains(ID)) {
            return List.of(ID);
        }
        return names.containsAll(VOTE) ? VOTE : names.subList(0, 1);
    }

    /**
     * Checks that records with these fields have ids, or that one field was chosen.
     *
     * @throws OperatorFailure (usage) if they have none
     */
    static void requireIds(List<String> names) {
        if (names.size() > 1 && !names.contains(ID) && !names.containsAll(VOTE)) {
            throw new OperatorFailure(
                    Kind.USAGE,
                    "there are no ids to print here",
                    "--format csv prints " + String.join(", ", names) + "; --fields NAME chooses one");
        }
    }
}
