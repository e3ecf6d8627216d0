package socialmedia.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A good file of users, posts or votes to be broken, record by record.
 *
 * @param table {@code users}, {@code posts} or {@code votes}
 * @param form {@code csv}, {@code json} or {@code ndjson}
 * @param rows what is to be read from it
 * @param records the rows as they are written, without what stands between them
 */
record RowsFile(String table, String form, List<Map<String, @Nullable String>> rows, List<byte[]> records) {

    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            "a, \"quoted\" word",
            "two\nlines",
            "\\.",
            "'; drop table users; --",
            "caf\u00e9 \ud83d\ude00",
            "\u0645\u0631\u062d\u0628\u0627 \u202e",
            "back\\slash\ttab",
            " spaces ");

    static RowsFile of(Random random) {
        String table = pick(random, List.of("users", "posts", "votes"));
        String form = pick(random, List.of("csv", "json", "ndjson"));
        List<Map<String, @Nullable String>> rows = IntStream.rangeClosed(1, 3 + random.nextInt(8))
                .mapToObj(id -> row(table, id, random))
                .toList();
        return new RowsFile(
                table, form, rows, rows.stream().map(row -> written(form, row)).toList());
    }

    static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Map<String, @Nullable String> row(String table, int id, Random random) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        if (table.equals("votes")) {
            row.put("user_id", String.valueOf(id));
            row.put("post_id", String.valueOf(1 + random.nextInt(20)));
            return row;
        }
        row.put("id", String.valueOf(id));
        if (table.equals("users")) {
            row.put("email", "user%d@example.org".formatted(id));
            row.put("phone_number", random.nextBoolean() ? null : "+49 30 %06d".formatted(random.nextInt(1_000_000)));
        } else {
            row.put("title", "Post " + pick(random, TEXTS));
            row.put("content", pick(random, TEXTS));
            row.put("published", String.valueOf(random.nextBoolean()));
            row.put("owner_id", String.valueOf(1 + random.nextInt(9)));
        }
        row.put("created_at", "2026-01-%02d 08:30:00+00".formatted(1 + random.nextInt(28)));
        return row;
    }

    List<String> columns() {
        return List.copyOf(rows.get(0).keySet());
    }

    boolean isCsv() {
        return form.equals("csv");
    }

    /** The whole file with these records, each ended, or parted, by {@code lineEnd}. */
    byte[] content(List<byte[]> parts, String lineEnd) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(bytes(head(lineEnd)));
        for (int i = 0; i < parts.size(); i++) {
            content.writeBytes(parts.get(i));
            content.writeBytes(bytes(form.equals("json") && i + 1 < parts.size() ? "," + lineEnd : lineEnd));
        }
        content.writeBytes(bytes(form.equals("json") ? "]" + lineEnd : ""));
        return content.toByteArray();
    }

    private String head(String lineEnd) {
        return switch (form) {
            case "csv" -> String.join(",", columns()) + lineEnd;
            case "json" -> "[" + lineEnd;
            default -> "";
        };
    }

    /** Where a record begins in the whole file with line ends of one character; for its count, where the last one ends. */
    int offset(int record) {
        int offset = head("\n").length();
        for (int i = 0; i < record; i++) {
            offset += records.get(i).length + (form.equals("json") && i + 1 < records.size() ? 2 : 1);
        }
        return offset;
    }

    /** This file with another record in place of one. */
    List<byte[]> with(int record, byte[] replacement) {
        List<byte[]> changed = new ArrayList<>(records);
        changed.set(record, replacement);
        return changed;
    }

    /** A row, written with one value as it is given, unquoted. */
    byte[] written(int record, String column, String raw) {
        Map<String, String> fields = new LinkedHashMap<>();
        rows.get(record)
                .forEach((name, value) -> fields.put(name, name.equals(column) ? raw : field(form, name, value)));
        return bytes(line(form, fields));
    }

    private static byte[] written(String form, Map<String, @Nullable String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        row.forEach((name, value) -> fields.put(name, field(form, name, value)));
        return bytes(line(form, fields));
    }

    private static String line(String form, Map<String, String> fields) {
        if (form.equals("csv")) {
            return String.join(",", fields.values());
        }
        return fields.entrySet().stream()
                .map(field -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String field(String form, String column, @Nullable String value) {
        if (form.equals("csv")) {
            return value == null ? "" : isPlain(value) ? value : "\"" + value.replace("\"", "\"\"") + "\"";
        }
        return value == null || column.endsWith("id") || column.equals("published")
                ? String.valueOf(value)
                : json(value);
    }

    private static boolean isPlain(String value) {
        return value.matches("[^\",\\r\\n]+");
    }

    private static String json(String value) {
        return "\""
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
