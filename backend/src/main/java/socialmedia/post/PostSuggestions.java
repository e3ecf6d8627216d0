package socialmedia.post;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts that a half-typed id may become. */
public final class PostSuggestions {

    private static final int MOST = 50;

    private final JdbcClient database;

    public PostSuggestions(JdbcClient database) {
        this.database = database;
    }

    /**
     * A post to choose.
     *
     * @param title its first 60 characters
     */
    public record Suggested(int id, String title) {}

    /** At most 50 whose id begins with these digits, the newest first; none for anything but digits, all for no text. */
    public List<Suggested> beginningWith(String digits) {
        List<Integer> firsts = new ArrayList<>();
        List<Integer> lasts = new ArrayList<>();
        for (IdRange range : IdRange.beginningWith(digits)) {
            firsts.add(range.first());
            lasts.add(range.last());
        }
        return database.sql("""
                        select post.id, left(post.title, 60) as title
                        from unnest(:firsts, :lasts) as range (first, last)
                        cross join lateral (
                            select id, title from posts
                            where id between range.first and range.last
                            order by id desc
                            limit :most
                        ) as post
                        order by post.id desc
                        limit :most
                        """)
                .param("firsts", firsts.toArray(Integer[]::new))
                .param("lasts", lasts.toArray(Integer[]::new))
                .param("most", MOST)
                .query(Suggested.class)
                .list();
    }
}
