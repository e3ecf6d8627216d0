package socialmedia.post;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Finds the posts that selectors name. */
public final class PostSelection {

    private static final int MOST_NAMED = 10;

    private final JdbcClient database;

    public PostSelection(JdbcClient database) {
        this.database = database;
    }

    /**
     * The ids, each once, in the order they are named; of a range those that there are.
     *
     * @throws OperatorFailure (not found) if an id is none, or a range has none in it
     */
    public List<Integer> resolve(List<PostSelector> selectors) {
        List<Found> found = database.sql("""
                        select s.number, p.id
                        from unnest(:firsts::integer[], :lasts::integer[]) with ordinality s (first, last, number)
                        left join posts p on p.id between s.first and s.last
                        order by s.number, p.id
                        """)
                .param("firsts", selectors.stream().map(PostSelector::first).toArray(Integer[]::new))
                .param("lasts", selectors.stream().map(PostSelector::last).toArray(Integer[]::new))
                .query((row, number) -> new Found(row.getInt("number") - 1, row.getObject("id", Integer.class)))
                .list();
        List<PostSelector> missing = found.stream()
                .filter(one -> one.id() == null)
                .map(one -> selectors.get(one.selector()))
                .toList();
        if (!missing.isEmpty()) {
            throw none(missing);
        }
        return found.stream().map(Found::id).filter(Objects::nonNull).distinct().toList();
    }

    private record Found(int selector, @Nullable Integer id) {}

    private static OperatorFailure none(List<PostSelector> missing) {
        String named =
                missing.stream().limit(MOST_NAMED).map(PostSelector::toString).collect(Collectors.joining(", "));
        String more = missing.size() > MOST_NAMED ? " and " + (missing.size() - MOST_NAMED) + " more" : "";
        return new OperatorFailure(
                Kind.NOT_FOUND, "there is no post " + named + more, "`post list --all` shows those there are");
    }
}
