package socialmedia.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

/** What PostgreSQL writes of random texts, this reads as it was. */
final class CopyRoundTripTest {

    private static final int ROWS = 2_000;
    private static final List<String> HOSTILE =
            List.of(("\" \"\" , ; \t \n \r \r\n \\ \\. \\N \\u0000 \u0001 \u0002 \u001b[31m \u0085 "
                            + "\u2028 \ufeff \u202e \ufffd \uffff ' { [ } ] : null e\u0301 \ud83d\ude00 \ud83d\udc69\u200d\ud83d\udcbb "
                            + "\u0645\u0631 \ud800\udc00 \udbff\udfff")
                    .split(" "));

    private static final FreshDatabase DATABASE = TestDatabase.create();
    private static final List<Map<String, @Nullable String>> WRITTEN = new ArrayList<>();

    @TempDir
    private Path directory;

    @BeforeAll
    static void fill() throws SQLException {
        Random random = new Random(7);
        for (int id = 0; id < ROWS; id++) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            row.put("id", String.valueOf(id));
            row.put("first", text(random));
            row.put("second", random.nextInt(4) == 0 ? null : text(random));
            WRITTEN.add(row);
        }
        try (Connection connection = DATABASE.connections().open()) {
            connection.createStatement().execute("create table texts (id integer, first varchar, second varchar)");
            insert(connection);
        }
    }

    private static void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into texts (id, first, second) values (?, ?, ?)")) {
            for (Map<String, @Nullable String> row : WRITTEN) {
                insert.setInt(1, Integer.parseInt(String.valueOf(row.get("id"))));
                insert.setString(2, row.get("first"));
                insert.setString(3, row.get("second"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(random.nextBoolean() ? HOSTILE.get(random.nextInt(HOSTILE.size())) : letter(random));
        }
        return text.toString();
    }

    private static String letter(Random random) {
        int letter = 1 + random.nextInt(Character.MAX_CODE_POINT);
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE
                ? "s"
                : Character.toString(letter);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void readsCsvAsItWas() throws SQLException, IOException {
        assertThat(read("texts.csv", csv())).isEqualTo(WRITTEN);
    }

    @Test
    void readsJsonAsItWas() throws SQLException, IOException {
        String lines = new String(json(), StandardCharsets.UTF_8);

        assertThat(read("texts.ndjson", json())).isEqualTo(WRITTEN);
        assertThat(read(
                        "texts.json",
                        lines.lines()
                                .collect(Collectors.joining(",\n", "[", "]"))
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(WRITTEN);
    }

    @Test
    void readsRejectsAsTheyWere() throws SQLException, IOException {
        Path file = directory.resolve("rejects.csv");
        try (RecordReader reader = RecordReader.open(new ByteArrayInputStream(csv()), "texts.csv", null);
                RejectsFile rejects = new RejectsFile(file, reader.columns())) {
            for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                rejects.reject((InputRecord.Values) next.get(), "first", "it is \"taken\"");
            }
        }

        List<Map<String, @Nullable String>> again = read("rejects.csv", Files.readAllBytes(file));

        again.forEach(row -> row.keySet().removeAll(List.of("line", "column", "reason", "record")));
        assertThat(again).isEqualTo(WRITTEN);
    }

    private static byte[] csv() throws SQLException, IOException {
        return copied("copy (select id, first, second from texts order by id) to stdout with (format csv, header)");
    }

    /** Quote and delimiter are characters that JSON never holds, so that its lines come as they are. */
    private static byte[] json() throws SQLException, IOException {
        return copied("""
                copy (select row_to_json(r) from (select id, first, second from texts order by id) r)
                to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')
                """);
    }

    private static byte[] copied(String sql) throws SQLException, IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Connection connection = DATABASE.connections().open()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, content);
        }
        return content.toByteArray();
    }

    private static List<Map<String, @Nullable String>> read(String name, byte[] content) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        try (RecordReader reader = RecordReader.open(new ByteArrayInputStream(content), name, null)) {
            for (Optional<InputRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                rows.add(new LinkedHashMap<>(((InputRecord.Values) next.get()).values()));
            }
        }
        return rows;
    }
}
