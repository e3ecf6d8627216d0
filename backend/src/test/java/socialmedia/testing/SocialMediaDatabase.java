package socialmedia.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.database.ConnectionPool;
import socialmedia.database.DatabaseSettings;
import socialmedia.journal.ActionRequest;
import socialmedia.journal.JournaledDatabase;
import socialmedia.migration.MigrationRequest;
import socialmedia.migration.Migrations;
import socialmedia.migration.RunOptions;
import socialmedia.migration.history.Operator;
import socialmedia.migration.loss.DataLoss;

/** A database of a test's own at head, with users, posts and votes to be filled in. */
public final class SocialMediaDatabase implements AutoCloseable {

    private static final Operator OPERATOR = new Operator("tester", "testhost", "test");

    private final FreshDatabase database = TestDatabase.create();
    private final HikariDataSource pool;
    private final JournaledDatabase journaled;

    private SocialMediaDatabase() {
        migrate("head");
        pool = ConnectionPool.pooled(database.connections());
        journaled = new JournaledDatabase(new JdbcTemplate(pool), OPERATOR);
    }

    public static SocialMediaDatabase atHead() {
        return new SocialMediaDatabase();
    }

    /** Takes it up to head, or down to another revision. */
    public void migrate(String target) {
        new Migrations(database.connections(), MigrationsFolder.shipped(), OPERATOR)
                .run(
                        List.of(
                                target.equals("head")
                                        ? MigrationRequest.upgrade(target)
                                        : MigrationRequest.downgrade(target).withDataLoss(DataLoss.ACCEPTED)),
                        RunOptions.DEFAULT,
                        plan -> true,
                        step -> {},
                        note -> {});
    }

    public DatabaseSettings settings() {
        return database.settings();
    }

    public JournaledDatabase journaled() {
        return journaled;
    }

    /** SQL on the same connections as the acts. */
    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** What an act is asked for, on a database at head. */
    public static ActionRequest request(String command) {
        return new ActionRequest(command, null, null, null, 6, false);
    }

    /** Users 1 to {@code users} (user1@example.org), each with two posts, and votes of all for the first post. */
    public SocialMediaDatabase filled(int users) {
        jdbc().sql("""
                insert into users (email, password, created_at, phone_number)
                select 'user' || n || '@example.org', '$2b$04$' || rpad('', 53, 'a'),
                       timestamptz '2026-01-01 00:00:00Z' + n * interval '1 hour', nullif('+4' || n, '+41')
                from generate_series(1, :users) n""").param("users", users).update();
        jdbc().sql("""
                insert into posts (title, content, owner_id, published, created_at)
                select 'Title ' || n || ' of ' || u.id, 'Content ' || n, u.id, n = 1,
                       u.created_at + n * interval '1 day'
                from users u, generate_series(1, 2) n order by u.id, n""").update();
        jdbc().sql("insert into votes (user_id, post_id) select id, 1 from users")
                .update();
        return this;
    }

    /** All of users, posts, votes and suspensions as one text, to be compared. */
    public String checksum() {
        return jdbc().sql("""
                        select md5(coalesce(string_agg(line, e'\\n' order by line collate "C"), ''))
                        from (select 'u' || to_jsonb(t)::text as line from users t
                              union all select 'p' || to_jsonb(t)::text from posts t
                              union all select 'v' || to_jsonb(t)::text from votes t
                              union all select 's' || to_jsonb(t)::text from admin_shell.suspended_user t) rows
                        """).query(String.class).single();
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
