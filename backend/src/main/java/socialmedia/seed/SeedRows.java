package socialmedia.seed;

import java.util.List;
import java.util.stream.Stream;
import socialmedia.database.RowSink;

/** All rows of a seed. Each value is a function of the plan, its row and its column, whatever is asked for before it. */
public final class SeedRows {

    /** The algorithm's: another one makes other rows of the same plan. */
    public static final int VERSION = 1;

    private final SeedPlan plan;
    private final SeedStart start;
    private final Layout layout;
    private final Registrations registrations;

    public SeedRows(SeedPlan plan, SeedStart start) {
        this.plan = plan;
        this.start = start;
        layout = Layout.of(plan);
        registrations = new Registrations(plan, layout.population());
    }

    /** The columns of users in the order in which they are written. */
    public static List<String> userColumns(boolean phoneNumbers) {
        return Stream.of("id", "email", "password", "created_at", "phone_number")
                .limit(phoneNumbers ? 5 : 4)
                .toList();
    }

    /** The columns of posts in the order in which they are written. */
    public static List<String> postColumns() {
        return List.of("id", "title", "content", "owner_id", "published", "created_at");
    }

    /** The columns of votes in the order in which they are written. */
    public static List<String> voteColumns() {
        return List.of("user_id", "post_id");
    }

    /** Writes {@link SeedPlan#users()} rows, ids and times ascending. */
    public void users(RowSink sink) {
        UserRows users = new UserRows(plan.seed(), layout.population(), registrations);
        for (int user = 0; user < plan.users(); user++) {
            users.write(user, start, sink);
        }
    }

    /** Writes {@link SeedPlan#posts()} rows, ids and times ascending, each owned by a user who was there. */
    public void posts(RowSink sink) {
        PostRows posts = new PostRows(plan.seed(), owners());
        for (int post = 0; post < plan.posts(); post++) {
            posts.write(post, start, sink);
        }
    }

    /** Writes {@link SeedPlan#votes()} rows, no pair of user and post twice, the ids of posts ascending. */
    public void votes(RowSink sink) {
        VoteRows votes = new VoteRows(plan.seed(), layout, owners());
        for (int post = 0; post < plan.posts(); post++) {
            votes.write(post, start, sink);
        }
    }

    private PostOwners owners() {
        return new PostOwners(plan.seed(), layout, registrations);
    }
}
