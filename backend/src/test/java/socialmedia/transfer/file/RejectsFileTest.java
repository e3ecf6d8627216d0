package socialmedia.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socialmedia.failure.OperatorFailure;

final class RejectsFileTest {

    @TempDir
    private Path directory;

    @Test
    void writesWhyAndWhatWasRejected() throws IOException {
        rejectAll("id,email,phone\n1,a@x,\n2,\"\",\"a \"\"b\"\"\nc\"\n3,4\n", "id", "it is taken");

        assertThat(Files.readString(file())).isEqualTo("""
                line,column,reason,record,id,email,phone
                2,id,it is taken,,1,a@x,
                3,id,it is taken,,2,"","a ""b""
                c"
                5,,2 fields where the header has 3,"3,4",,,
                """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void canBeReadAgainAsItWas() throws IOException {
        String bad = "id,email\n1,caf\u00e9\n2,a\0b\n3,\"\"\n4,\n";
        rejectAll(bad.getBytes(StandardCharsets.ISO_8859_1), "", "no");

        List<InputRecord> again = records(Files.readAllBytes(file()));

        assertThat(again.stream()
                        .map(record -> record instanceof InputRecord.Malformed)
                        .toList())
                .as("what was not mended is as bad as before")
                .containsExactly(true, true, false, false);
        assertThat(((InputRecord.Malformed) again.get(0)).reason()).isEqualTo("not UTF-8 (byte 0xe9)");
        assertThat(((InputRecord.Values) again.get(2)).values()).containsEntry("email", "");
        assertThat(((InputRecord.Values) again.get(3)).values()).containsEntry("email", null);
    }

    @Test
    void isKnownByItsFirstColumns() {
        assertThat(RejectsFile.recordColumns(List.of("line", "column", "reason", "record", "id", "email")))
                .containsExactly("id", "email");
        assertThat(RejectsFile.recordColumns(List.of("id", "line"))).containsExactly("id", "line");
        assertThat(RejectsFile.recordColumns(List.of())).isEmpty();
    }

    @Test
    void isThereOnlyIfSomethingWasRejected() throws IOException {
        rejectAll("id\n", "", "no");

        assertThat(file()).doesNotExist();
    }

    @Test
    void holdsWhatWasRejectedOnceItIsFlushed() throws IOException {
        try (RejectsFile rejects = new RejectsFile(file(), List.of("id"))) {
            rejects.reject(InputRecord.Malformed.ofText(2, "id", "no", "x"));
            rejects.flush();

            assertThat(Files.readString(file())).isEqualTo("line,column,reason,record,id\n2,id,no,x,\n");
        }
    }

    @Test
    void neverWritesOverAnother() throws IOException {
        Files.writeString(file(), "precious");

        rejectAll("id\n1\n", "", "no");
        rejectAll("id\n2\n", "", "no");

        assertThat(Files.readString(file())).isEqualTo("precious");
        assertThat(directory.resolve("users.csv.rejects-2.csv")).hasContent("line,column,reason,record,id\n2,,no,,1\n");
        assertThat(directory.resolve("users.csv.rejects-3.csv")).exists();
    }

    @Test
    void isRefusedBeforeTheFirstRowWhereItCannotBeMade() {
        Path nowhere = directory.resolve("none/bad.csv");

        assertThatThrownBy(() -> new RejectsFile(nowhere, List.of("id")))
                .isInstanceOf(OperatorFailure.class)
                .hasMessage("rejects file %s cannot be written: no such file or directory", nowhere);
    }

    @Test
    void saysOfRecordsNobodyMendedWhatToDo() throws IOException {
        rejectAll("id,email\n3\n", "", "no");

        InputRecord again = records(Files.readAllBytes(file())).get(0);

        assertThat(again)
                .isEqualTo(InputRecord.Malformed.ofText(
                        2, "", "this record could not be read; mend it and put its values into the columns", "3"));
    }

    private Path file() {
        return directory.resolve("users.csv.rejects.csv");
    }

    private void rejectAll(String content, String column, String reason) {
        rejectAll(content.getBytes(StandardCharsets.UTF_8), column, reason);
    }

    private void rejectAll(byte[] content, String column, String reason) {
        try (RecordReader reader = RecordReader.open(new ByteArrayInputStream(content), "users.csv", null);
                RejectsFile rejects = new RejectsFile(file(), reader.columns())) {
            for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof InputRecord.Values record) {
                    rejects.reject(record, column, reason);
                } else {
                    rejects.reject((InputRecord.Malformed) next.get());
                }
            }
        }
    }

    private static List<InputRecord> records(byte[] content) {
        List<InputRecord> records = new ArrayList<>();
        try (RecordReader reader = RecordReader.open(new ByteArrayInputStream(content), "rejects.csv", null)) {
            for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                records.add(next.get());
            }
        }
        return records;
    }
}
