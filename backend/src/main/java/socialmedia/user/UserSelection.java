package socialmedia.user;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.Nearest;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Details;
import socialmedia.failure.OperatorFailure.Kind;

/** Finds the users that selectors mean. */
public final class UserSelection {

    private static final int MOST_CANDIDATES = 5_000;
    private static final int MOST_HINTS = 3;

    private final JdbcClient database;

    public UserSelection(JdbcClient database) {
        this.database = database;
    }

    /**
     * The ids that are meant, each once, in the order given.
     *
     * @throws OperatorFailure (not found) for a selector that nobody answers to
     */
    public List<Integer> resolve(List<UserSelector> selectors) {
        Set<Integer> ids = new LinkedHashSet<>();
        for (Found found : find(selectors)) {
            Integer id = found.id();
            if (id == null) {
                throw nobody(selectors.get(found.position() - 1));
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    /** The id of the one user that is meant. */
    public int resolve(UserSelector selector) {
        List<Integer> ids = resolve(List.of(selector));
        if (ids.size() > 1) {
            throw new OperatorFailure(Kind.USAGE, "one user is wanted here, and these are " + ids.size());
        }
        return ids.get(0);
    }

    /** Whether anybody is meant. */
    public boolean exists(UserSelector selector) {
        return find(List.of(selector)).get(0).id() != null;
    }

    /** One user that a selector means, or null for the selector that means none. */
    private record Found(int position, @Nullable Integer id) {}

    private List<Found> find(List<UserSelector> selectors) {
        return database.sql("""
                        select s.position, u.id
                        from unnest(:emails::text[], :firsts::integer[], :lasts::integer[])
                            with ordinality as s (email, first, last, position)
                        left join lateral (
                            select id from users where email = s.email
                            union all
                            select id from users where id between s.first and s.last
                        ) u on true
                        order by s.position, u.id
                        """)
                .param("emails", selectors.stream().map(UserSelector::email).toArray(String[]::new))
                .param("firsts", selectors.stream().map(UserSelector::first).toArray(Integer[]::new))
                .param("lasts", selectors.stream().map(UserSelector::last).toArray(Integer[]::new))
                .query(Found.class)
                .list();
    }

    private OperatorFailure nobody(UserSelector selector) {
        String email = selector.email();
        List<String> near = email == null ? List.of() : nearest(email);
        return new OperatorFailure(
                Kind.NOT_FOUND,
                Details.of("there is no " + selector.nobody())
                        .hint(near.isEmpty() ? null : "did you mean " + String.join(" or ", near) + "?"),
                null);
    }

    /** Only those that begin or end alike are looked at: of millions the rest would take longer than anybody waits. */
    private List<String> nearest(String email) {
        List<String> alike = database.sql("""
                        select email from users
                        where abs(length(email) - length(:email)) <= 3
                          and (left(lower(email), 3) = left(lower(:email), 3)
                            or right(lower(email), greatest(length(:email) - 3, 5))
                                = right(lower(:email), greatest(length(:email) - 3, 5)))
                        limit :most
                        """)
                .param("email", email)
                .param("most", MOST_CANDIDATES)
                .query(String.class)
                .list();
        List<String> same = alike.stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).equals(email.toLowerCase(Locale.ROOT)))
                .limit(MOST_HINTS)
                .toList();
        return same.isEmpty() ? Nearest.of(email, alike, MOST_HINTS) : same;
    }
}
