package socialmedia.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.database.Condition;
import socialmedia.environment.DatabaseFacts;
import socialmedia.failure.OperatorFailure;

/** Reads users; below the revision that brings phone numbers they have none. */
public final class UserRepository {

    private static final int PAGE = 1_000;

    private final JdbcClient database;
    private final DatabaseFacts facts;

    public UserRepository(JdbcClient database, DatabaseFacts facts) {
        this.database = database;
        this.facts = facts;
    }

    /**
     * The user with this id.
     *
     * @throws OperatorFailure (not found) if there is none
     */
    public User get(int id) {
        return get(List.of(id)).stream().findFirst().orElseThrow(() -> UserRules.nobody(id));
    }

    /** The users with these ids, in the order given; those that there are not are left out. */
    public List<User> get(List<Integer> ids) {
        return database.sql("""
                        select %s
                        from unnest(:ids::integer[]) with ordinality as wanted (id, position)
                        join users u on u.id = wanted.id
                        order by wanted.position
                        """.formatted(columns()))
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, number) -> user(row))
                .list();
    }

    public Optional<User> findByEmail(String email) {
        return database.sql("select %s from users u where u.email = :email".formatted(columns()))
                .param("email", email)
                .query((row, number) -> user(row))
                .optional();
    }

    /** The others whose email differs from this one's in case alone. */
    List<User> listAlike(User user) {
        return database.sql("""
                        select %s from users u
                        where lower(u.email) = lower(:email) and u.id <> :id
                        order by u.id
                        """.formatted(columns()))
                .param("email", user.email())
                .param("id", user.id())
                .query((row, number) -> user(row))
                .list();
    }

    /**
     * One page of the users that are wanted.
     *
     * @param after the user that the page before ended with, who may be gone by now; null for the first page
     */
    public List<User> list(UserFilter filter, UserOrder order, @Nullable User after, int limit) {
        Condition condition = filter.condition(facts);
        Map<String, @Nullable Object> values = new HashMap<>(condition.values());
        if (after != null) {
            values.put("after_id", after.id());
            values.put("after_email", after.email());
            values.put("after_created_at", after.createdAt().atOffset(ZoneOffset.UTC));
        }
        values.put("limit", limit);
        return database.sql(
                        """
                        select %s from users u
                        where %s and %s
                        order by %s
                        limit :limit
                        """.formatted(columns(), condition.sql(), after == null ? "true" : order.after(), order.sql()))
                .params(values)
                .query((row, number) -> user(row))
                .list();
    }

    /** All the users that are wanted, read in pages as they are taken. */
    public Stream<User> stream(UserFilter filter, UserOrder order, @Nullable User after) {
        return Stream.iterate(
                        list(filter, order, after, PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE ? List.of() : list(filter, order, page.get(page.size() - 1), PAGE))
                .flatMap(List::stream);
    }

    private String suspended() {
        return facts.hasJournal() ? Conditions.SUSPENDED : facts.hiddenFrom() == null ? "false" : "null::boolean";
    }

    /** The users with these ids and what hangs on them, in the order given. */
    public List<UserDetails> details(List<Integer> ids) {
        return database.sql("""
                        select %s,
                               (select count(*) from posts p where p.owner_id = u.id) as posts,
                               (select count(*) from votes v where v.user_id = u.id) as votes_given,
                               (select count(*) from votes v join posts p on p.id = v.post_id where p.owner_id = u.id)
                                   as votes_received,
                               (select max(p.created_at) from posts p where p.owner_id = u.id) as last_post,
                               %s as suspended
                        from unnest(:ids::integer[]) with ordinality as wanted (id, position)
                        join users u on u.id = wanted.id
                        order by wanted.position
                        """.formatted(columns(), suspended()))
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, number) -> new UserDetails(
                        user(row),
                        row.getLong("posts"),
                        row.getLong("votes_given"),
                        row.getLong("votes_received"),
                        instant(row, "last_post"),
                        row.getObject("suspended", Boolean.class)))
                .list();
    }

    /** Those with the most posts, or whose posts have the most votes; the one with most first. */
    public List<TopUser> top(TopUser.By by, int limit) {
        String counted =
                switch (by) {
                    case POSTS -> "posts p";
                    case VOTES -> "votes v join posts p on p.id = v.post_id";
                };
        return database.sql("""
                        select %s, most.count
                        from (
                            select p.owner_id, count(*) as count from %s
                            group by p.owner_id
                            order by count desc, p.owner_id
                            limit :limit
                        ) most join users u on u.id = most.owner_id
                        order by most.count desc, u.id
                        """.formatted(columns(), counted))
                .param("limit", limit)
                .query((row, number) -> new TopUser(user(row), row.getLong("count")))
                .list();
    }

    /**
     * All that one user has.
     *
     * @throws OperatorFailure (not found) without such a user
     */
    public UserExport export(int id) {
        UserDetails details = details(List.of(id)).stream().findFirst().orElseThrow(() -> UserRules.nobody(id));
        List<UserExport.OwnPost> posts = database.sql("""
                        select id, title, content, published, created_at from posts
                        where owner_id = :id
                        order by id
                        """)
                .param("id", id)
                .query((row, number) -> new UserExport.OwnPost(
                        row.getInt("id"),
                        row.getString("title"),
                        row.getString("content"),
                        row.getBoolean("published"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
        List<Integer> votes = database.sql("select post_id from votes where user_id = :id order by post_id")
                .param("id", id)
                .query(Integer.class)
                .list();
        return new UserExport(details, posts, votes);
    }

    private String columns() {
        return "u.id, u.email, u.created_at, " + (facts.hasPhoneNumbers() ? "u.phone_number" : "null as phone_number");
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getInt("id"),
                row.getString("email"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("phone_number"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
