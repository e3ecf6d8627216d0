package socialmedia.migration.directory;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The comment at the head of a V file: message, parent and date, as Alembic's files have them. */
record Header(
        String message,
        Optional<String> revises,
        @Nullable LocalDateTime created,
        @Nullable String irreversible) {

    static final String BASE = "<base>";

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    static Header read(String script) {
        List<String> lines = script.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("--"))
                .map(line -> line.replaceFirst("^--", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        String message = lines.isEmpty() || isField(lines.get(0)) ? "" : lines.get(0);
        return new Header(
                message,
                field(lines, "Revises:"),
                field(lines, "Create Date:").map(Header::date).orElse(null),
                field(lines, "Irreversible:").orElse(null));
    }

    static String write(String message, @Nullable String parent, LocalDateTime created) {
        return """
                -- %s
                --
                -- Revises: %s
                -- Create Date: %s
                """.formatted(message, parent == null ? BASE : parent, DATE.format(created));
    }

    private static boolean isField(String line) {
        return line.startsWith("Revises:") || line.startsWith("Create Date:") || line.startsWith("Irreversible:");
    }

    private static Optional<String> field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst();
    }

    private static @Nullable LocalDateTime date(String text) {
        try {
            return LocalDateTime.parse(text.length() > 19 ? text.substring(0, 19) : text, DATE);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
