package socialmedia.seed;

import java.util.ArrayList;
import java.util.List;
import socialmedia.database.RowSink;

/** Stub. */
public final class SeedRows {

    public static final int ALGORITHM = 1;

    private final SeedPlan plan;
    private final SeedStart start;

    public SeedRows(SeedPlan plan, SeedStart start) {
        this.plan = plan;
        this.start = start;
    }

    static List<String> userColumns(boolean phone) {
        List<String> c = new ArrayList<>(List.of("id", "email", "password", "created_at"));
        if (phone) {
            c.add("phone_number");
        }
        return c;
    }

    static final List<String> POST_COLUMNS = List.of("id", "title", "content", "owner_id", "published", "created_at");
    static final List<String> VOTE_COLUMNS = List.of("user_id", "post_id");

    void users(RowSink s) {
        for (int i = 0; i < plan.users(); i++) {
            s.number(start.firstUserId() + i);
            s.text("seed" + plan.seed() + "." + (start.firstUserId() + i) + "@example.org");
            s.text("$2b$12$" + "a".repeat(53));
            s.instant(plan.asOf());
            if (start.phoneNumbers()) {
                s.text(null);
            }
            s.endRow();
        }
    }

    void posts(RowSink s) {
        for (int i = 0; i < plan.posts(); i++) {
            s.number(start.firstPostId() + i);
            s.text("Title " + i);
            s.text("Content\n\\" + i);
            s.number(start.firstUserId() + i % plan.users());
            s.flag(i % 7 > 0);
            s.instant(plan.asOf());
            s.endRow();
        }
    }

    void votes(RowSink s) {
        for (long i = 0; i < plan.votes(); i++) {
            s.number(start.firstUserId() + i % plan.users());
            s.number(start.firstPostId() + i / plan.users());
            s.endRow();
        }
    }
}
