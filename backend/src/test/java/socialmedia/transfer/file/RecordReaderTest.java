package socialmedia.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;

final class RecordReaderTest {

    @Test
    void readsCsvAsCopyWritesIt() {
        assertThat(read("users.csv", "id,email,phone\n1,a@x,\n2,\"\",\"a \"\"b\"\"\r\nc\"\n"))
                .isEqualTo("""
                2: id=1, email=a@x, phone=null
                3: id=2, email=, phone=a "b"\\r\\nc
                """);
    }

    /** One line for each record and for the end, if that is a failure. */
    static String read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static String read(String name, byte[] content) {
        List<String> lines = new ArrayList<>();
        try (RecordReader reader = RecordReader.open(new ByteArrayInputStream(content), name, null)) {
            for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                lines.add(line(next.get()));
            }
        } catch (OperatorFailure e) {
            lines.add(e.details().place() + ": " + e.getMessage() + " ("
                    + e.details().hint() + ")");
        }
        return String.join("\n", lines).replace("\r", "\\r") + "\n";
    }

    private static String line(InputRecord record) {
        if (record instanceof InputRecord.Malformed malformed) {
            return "%d: %s: %s: %s%s"
                    .formatted(
                            record.line(),
                            malformed.column(),
                            malformed.reason(),
                            malformed.text(),
                            malformed.values());
        }
        String values = ((InputRecord.Values) record).values().toString();
        return record.line() + ": " + values.substring(1, values.length() - 1).replace("\n", "\\n");
    }
}
