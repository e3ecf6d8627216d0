package socialmedia.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three tables as plain maps: what an undo should make of them, told without any of its SQL. */
record ModelTables(Map<String, Row> rows) {

    /** A row's image, and what the schema's rules look at. */
    record Row(
            String image,
            @Nullable String email,
            @Nullable String owner,
            @Nullable String voter,
            @Nullable String post) {

        private boolean hasItsParents(Map<String, Row> rows) {
            return (owner == null || rows.containsKey("users " + owner))
                    && (voter == null || rows.containsKey("users " + voter))
                    && (post == null || rows.containsKey("posts " + post));
        }
    }

    static ModelTables read(JdbcClient database) {
        Map<String, Row> rows = new HashMap<>();
        database.sql("""
                        select 'users ' || id as name, to_jsonb(t) as image from users t
                        union all select 'posts ' || id, to_jsonb(t) from posts t
                        union all select 'votes ' || user_id || ' ' || post_id, to_jsonb(t) from votes t
                        """.replaceFirst("(?s)^(.*)$", "select name, %s from ($1) s".formatted(columns("image"))))
                .query(row -> {
                    rows.put(row.getString("name"), row("image", row));
                });
        return new ModelTables(rows);
    }

    private static String columns(String image) {
        return """
                %1$s::text as %1$s_image, %1$s ->> 'email' as %1$s_email, %1$s ->> 'owner_id' as %1$s_owner,
                %1$s ->> 'user_id' as %1$s_voter, %1$s ->> 'post_id' as %1$s_post""".formatted(image);
    }

    private static @Nullable Row row(String image, java.sql.ResultSet row) throws java.sql.SQLException {
        return row.getString(image + "_image") == null
                ? null
                : new Row(
                        row.getString(image + "_image"),
                        row.getString(image + "_email"),
                        row.getString(image + "_owner"),
                        row.getString(image + "_voter"),
                        row.getString(image + "_post"));
    }

    /** The tables with the action's rows as they were; null where one is not as the action left it, or the rules forbid it. */
    @Nullable
    ModelTables without(JdbcClient database, long action) {
        Map<String, @Nullable Row> now = new HashMap<>(rows);
        boolean[] asLeft = {true};
        database.sql("""
                        select table_name || ' ' || coalesce(before ->> 'id', (before ->> 'user_id') || ' ' || (before ->> 'post_id')) as old,
                               table_name || ' ' || coalesce(after ->> 'id', (after ->> 'user_id') || ' ' || (after ->> 'post_id')) as new,
                               %s, %s
                        from admin_shell.row_change where action_id = :action order by seq desc
                        """.formatted(columns("before"), columns("after")))
                .param("action", action)
                .query(row -> {
                    Row after = row("after", row);
                    Row before = row("before", row);
                    asLeft[0] &= after == null || after.equals(now.remove(row.getString("new")));
                    asLeft[0] &= before == null || now.put(row.getString("old"), before) == null;
                });
        Map<String, Row> result = Map.copyOf(now);
        return asLeft[0] && isAllowed(result) ? new ModelTables(result) : null;
    }

    private static boolean isAllowed(Map<String, Row> rows) {
        List<String> emails =
                rows.values().stream().map(Row::email).filter(Objects::nonNull).toList();
        Set<String> different = new HashSet<>(emails);
        return different.size() == emails.size() && rows.values().stream().allMatch(row -> row.hasItsParents(rows));
    }
}
