package socialmedia.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.failure.OperatorFailure;

final class RecordReaderTest {

    private static final String USERS = "id,email\n1,a@x\n2,b@x\n";

    @Test
    void readsCsvAsCopyWritesIt() {
        assertThat(read("users.csv", "id,email,phone\n1,a@x,\n2,\"\",\"a \"\"b\"\"\r\nc\"\n3,\\.,\\N"))
                .isEqualTo("""
                2: {id=1, email=a@x, phone=null}
                3: {id=2, email=, phone=a "b"\\r\\nc}
                5: {id=3, email=\\., phone=\\N}
                """);
    }

    @Test
    void readsAnArrayOfObjectsWithValuesAsTheyAreWritten() {
        assertThat(read("a.json", """
                [{"id": 1, "price": 1.50e3, "large": 123456789012345678901234567890},
                 {
                   "text": "\\ud83d\\ude00 \\n", "none": null, "truth": true
                 }]""")).isEqualTo("""
                1: {id=1, price=1.50e3, large=123456789012345678901234567890}
                2: {text=\ud83d\ude00 \\n, none=null, truth=true}
                """);
    }

    @Test
    void readsAnObjectALine() {
        assertThat(read("a.ndjson", "{\"id\":1}\r\n\r\n {\"id\":2} \n\n{\"id\":3}"))
                .isEqualTo("""
                1: {id=1}
                3: {id=2}
                5: {id=3}
                """);
    }

    @ParameterizedTest
    @CsvSource({"[{\"a\":1}],1: {a=1}", "'  {\"a\":1}',1: {a=1}", "'a\n1',2: {a=1}", "'\ufeff\n[]',''"})
    void tellsTheFormByTheFirstCharacterWhereTheNameDoesNot(String content, String record) {
        assertThat(read("standard input", content).strip()).isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'", "'\r\n\n\r\r\n'"})
    void countsLinesHoweverTheyEndAndSkipsBlankOnes(String lineEnd) {
        String csv = read(
                "users.csv",
                "\ufeffid,email" + lineEnd + "1,a" + lineEnd + "2,\"b" + lineEnd + "\"x" + lineEnd + "3,c" + lineEnd);

        int height = (int) lineEnd.replace("\r\n", "\n").chars().count();
        assertThat(csv.lines().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactly(line(height, 1), line(height, 2), line(height, 4));
    }

    private static String line(int height, int line) {
        return String.valueOf(1 + height * line);
    }

    @ParameterizedTest
    @CsvSource({";", "'\t'"})
    void takesWhatSpreadsheetsPutForAComma(String separator) {
        assertThat(read("users.csv", "id%1$semail\n1%1$s\"a%1$sb,c\"\n".formatted(separator)))
                .isEqualTo("2: {id=1, email=a%sb,c}\n".formatted(separator));
    }

    @Test
    void goesOnBehindABrokenRecordOfCsv() {
        assertThat(read("users.csv", """
                id,email
                1,a,b
                2
                3,"a"b
                4,"a
                b" ,"c"
                5,a"b
                6,a\0b
                \\.
                7,ok
                """)).isEqualTo("""
                2: : 3 fields where the header has 2: 1,a,b
                3: : 1 field where the header has 2: 2
                4: email: text behind the closing quote: 3,"a"b
                5: email: text behind the closing quote, in line 6: 4,"a\\nb" ,"c"
                7: email: a quote in a field without quotes: 5,a"b
                8: email: a NUL character, which PostgreSQL cannot store: {id=6, email=a\\0b}
                9: : 1 field where the header has 2: \\.
                10: {id=7, email=ok}
                """);
    }

    @Test
    void goesOnBehindABrokenLineOfNdjson() {
        assertThat(read("users.ndjson", """
                {"id":
                {"id":1} {"id":2}
                [1]
                {"id":[1]}
                {"id":1,"id":2}
                {"id":"\\u0000"}
                {"id":"\\ud83d"}
                {"id":NaN}
                id
                {"id":7}
                """)).isEqualTo("""
                1: 7: Unexpected end-of-input within/between Object entries: {"id":
                2: 10: something behind the object: {"id":1} {"id":2}
                3: : a list where an object is expected: [1]
                4: id: a list where a single value is expected: {"id":[1]}
                5: id: it is named twice: {"id":1,"id":2}
                6: id: a NUL character, which PostgreSQL cannot store: {"id":"\\u0000"}
                7: id: half of a surrogate pair (\\ud83d), which is no character: {"id":"\\ud83d"}
                8: 10: Non-standard token 'NaN': {"id":NaN}
                9: 1: Unrecognized token 'id': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false'): id
                10: {id=7}
                """);
    }

    @Test
    void goesOnBehindAnElementThatIsNoRecord() {
        assertThat(read("users.json", """
                [7, null, [1, {"a": 2}],
                 {"id": 1,
                  "tags": ["a", 1.50],
                  "email": "a@x"},
                 {"id": 2, "id": 3}, {"": 1, "": 2, "id": 3},
                 {"id": 4}]
                """)).isEqualTo("""
                1: : a number where an object is expected: 7
                1: : null where an object is expected: null
                1: : a list where an object is expected: [1,{"a":2}]
                2: tags: a list where a single value is expected, in line 3: {"id":"1","tags":["a",1.50],"email":"a@x"}
                5: id: it is named twice: {"id":"2","id":3}
                5: : it is named twice: {"":"1","":2,"id":3}
                6: {id=4}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"id":1},{"id":2   | a.json:1:18: Unexpected end-of-input: expected close marker for Object
            [{"id":1},{"id":2,}] | a.json:1:19: '}' is out of place: was expecting double-quote to start property name
            [{"id":1}] []       | a.json:1:12: something behind the end of the array
            {"id":1}            | a.json:1:1: a JSON file is one array of objects, and this does not begin with [
            ''                  | a.json:1:1: it is empty
            """)
    void endsWhereAnArrayIsBroken(String content, String failure) {
        assertThat(read("a.json", content)).contains(failure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''               | a.csv:1: it is empty
            '\n\n'           | a.csv:1: it is empty
            id,email,id      | a.csv:1: column 3 (id) was there before
            'id, ,email'     | a.csv:1: column 2 has no name
            '"id,email\n1,a' | a.csv:1: this is no line of column names: a quote is out of place
            'id,em\0ail'     | a.csv:1: column 2: a NUL character, which PostgreSQL cannot store
            """)
    void refusesAFileWithoutAHeader(String content, String failure) {
        assertThat(read("a.csv", content)).startsWith(failure);
    }

    @Test
    void takesAHeaderAloneForNoRecords() {
        assertThat(read("a.csv", "id, email ")).isEmpty();
    }

    @Test
    void endsAtAQuoteThatIsNeverClosed() {
        assertThat(read("users.csv", "id,email\n1,a\n2,\"b\n3,c\n")).isEqualTo("""
                2: {id=1, email=a}
                users.csv:3: column email: a quote that is never closed, up to the end of the file (close it, or double a quote that belongs to the text; or was the file cut?)
                """);
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        assertThat(read("users.csv", latin1("id,email\n1,caf\u00e9\n2,b\n"))).isEqualTo("""
                2: email: not UTF-8 (byte 0xe9): {id=1, email=caf\\xe9}
                3: {id=2, email=b}
                """);
        assertThat(read("users.ndjson", latin1("{\"id\":\"\u00e9\"}\n\u00e9\n{\"id\":2}")))
                .isEqualTo("""
                1: id: not UTF-8 (byte 0xe9): {"id":"\\xe9"}
                2: 1: not UTF-8 (byte 0xe9): \\xe9
                3: {id=2}
                """);
        assertThat(read("users.json", latin1("[{\"id\":\"\u00e9\"},\n\u00e9]"))).isEqualTo("""
                1: id: not UTF-8 (byte 0xe9): {"id":"\\xe9"}
                users.json:2:1: not UTF-8 (byte 0xe9) (nothing behind a fault in JSON's grammar can be read)
                """);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void namesTheEncodingThatOtherProgramsWrite() {
        assertThat(read("users.csv", ("\ufeff" + USERS).getBytes(Charset.forName("UTF-32LE"))))
                .isEqualTo("""
                users.csv:1: it is UTF-32, not UTF-8 (`iconv -f UTF-32 -t UTF-8` turns it into UTF-8)
                """);
        assertThat(read("users.csv", USERS.getBytes(Charset.forName("UTF-16")))).isEqualTo("""
                users.csv:1: it is UTF-16, not UTF-8 (`iconv -f UTF-16 -t UTF-8` turns it into UTF-8)
                """);
    }

    @Test
    void knowsCompressedFilesByTheirBeginning() throws IOException {
        assertThat(read("users.csv", packed())).isEqualTo("2: {id=1, email=a@x}\n3: {id=2, email=b@x}\n");
        assertThat(read("users.csv.gz", packed())).isEqualTo("2: {id=1, email=a@x}\n3: {id=2, email=b@x}\n");
        assertThat(read("users.csv.gz", USERS)).isEqualTo("2: {id=1, email=a@x}\n3: {id=2, email=b@x}\n");
    }

    @Test
    void saysThatACompressedFileIsCutOrDamaged() throws IOException {
        byte[] packed = packed();

        assertThat(read("users.csv.gz", Arrays.copyOf(packed, packed.length - 3)))
                .isEqualTo("""
                2: {id=1, email=a@x}
                3: {id=2, email=b@x}
                users.csv.gz:3: the compressed data ends too soon (the file was cut: copy it here again)
                """);
        packed[packed.length - 8]++;
        assertThat(read("users.csv.gz", packed)).endsWith("""
                users.csv.gz:3: the compressed data is damaged (Corrupt GZIP trailer) (copy the file here again; `gzip -t` checks it)
                """);
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(USERS.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static String read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line for each record, and one for the failure it ended with. */
    private static String read(String name, byte[] content) {
        List<String> lines = new ArrayList<>();
        try (RecordReader reader = RecordReader.open(new ByteArrayInputStream(content), name, null)) {
            for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                lines.add(next.get().line() + ": " + shown(next.get()));
            }
        } catch (OperatorFailure e) {
            String hint = e.details().hint() == null
                    ? ""
                    : " (%s)".formatted(e.details().hint());
            lines.add(e.details().place() + ": " + e.getMessage() + hint);
        }
        return lines.stream().map(line -> visible(line) + "\n").reduce("", String::concat);
    }

    private static String shown(InputRecord record) {
        if (record instanceof InputRecord.Malformed malformed) {
            String content = malformed.text().isEmpty() ? malformed.values().toString() : malformed.text();
            return "%s: %s: %s".formatted(malformed.column(), malformed.reason(), content);
        }
        return ((InputRecord.Values) record).values().toString();
    }

    private static String visible(String line) {
        return line.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\0", "\\0")
                .replace("\udce9", "\\xe9");
    }
}
