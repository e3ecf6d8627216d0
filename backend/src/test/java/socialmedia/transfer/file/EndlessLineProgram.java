package socialmedia.transfer.file;

import java.io.InputStream;
import java.util.Optional;
import socialmedia.failure.OperatorFailure;
import socialmedia.testing.EndlessLine;

/** Reads lines of a gigabyte in every form, and says what it said of each. */
final class EndlessLineProgram {

    private EndlessLineProgram() {}

    public static void main(String[] arguments) {
        read("field.csv", new EndlessLine("id,email\n1,a@example.org\n2,", "x"));
        read("quoted.csv", new EndlessLine("id,email\n1,\"", "text,\n"));
        read("wide.csv", new EndlessLine("id,email\n1,\"a\nb\"\n", "\"\u00e9\","));
        read("header.csv", new EndlessLine("", "column,"));
        read("line.ndjson", new EndlessLine("{\"id\":1}\n{\"id\":\"", "\ud83d\ude00"));
        read("text.json", new EndlessLine("[{\"id\":1},\n{\"id\":\"", "x"));
        read("texts.json", new EndlessLine("[{\"id\":[", "\"" + "x".repeat(1_000_000) + "\","));
        read("name.json", new EndlessLine("[{\"", "x"));
        read("number.json", new EndlessLine("[{\"id\":", "7"));
        read("lists.json", new EndlessLine("[", "["));
    }

    private static void read(String name, InputStream input) {
        int records = 0;
        try (RecordReader reader = RecordReader.open(input, name, null)) {
            for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                records++;
            }
            System.out.println(name + " ended");
        } catch (OperatorFailure e) {
            System.out.println(e.details().place() + ": " + e.getMessage() + ", after " + records);
        }
    }
}
