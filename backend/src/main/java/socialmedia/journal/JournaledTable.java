package socialmedia.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A table whose rows the journal keeps; parents come before the tables whose rows hang on theirs. */
public enum JournaledTable {
    USERS("users", "id"),
    POSTS("posts", "id"),
    VOTES("votes", "user_id,post_id"),
    SUSPENDED_USER("admin_shell.suspended_user", "user_id");

    private final String sqlName;
    private final String keyColumns;

    JournaledTable(String sqlName, String keyColumns) {
        this.sqlName = sqlName;
        this.keyColumns = keyColumns;
    }

    /** As statements name it. */
    public String sqlName() {
        return sqlName;
    }

    /** As the journal names it: {@code users}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> keyColumns() {
        return List.of(keyColumns.split(",", -1));
    }

    /** The key of the row whose image is {@code image}, as SQL. */
    String keyOf(String image) {
        return keyColumns().stream()
                .map(column -> "'" + column + "', " + image + " -> '" + column + "'")
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    /** {@code user}, for messages. */
    String singular() {
        return word().endsWith("s") ? word().substring(0, word().length() - 1) : word();
    }

    /** The columns that name rows of others, without which this one cannot be; in the order of the columns. */
    SortedMap<String, JournaledTable> parents() {
        return new TreeMap<>(
                switch (this) {
                    case USERS -> Map.of();
                    case POSTS -> Map.of("owner_id", USERS);
                    case VOTES -> Map.of("user_id", USERS, "post_id", POSTS);
                    case SUSPENDED_USER -> Map.of("user_id", USERS);
                });
    }

    static JournaledTable named(String word) {
        return Arrays.stream(values())
                .filter(table -> table.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the journal names an unknown table " + word));
    }
}
