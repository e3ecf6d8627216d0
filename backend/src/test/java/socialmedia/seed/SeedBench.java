package socialmedia.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socialmedia.database.Connections;
import socialmedia.journal.ActionRequest;
import socialmedia.journal.ChangeReport;
import socialmedia.progress.Progress;
import socialmedia.schema.DatabaseSchema;
import socialmedia.schema.SchemaReader;
import socialmedia.testing.SocialMediaDatabase;

/** Seeds and their removal, on a database of a test's own. */
final class SeedBench implements AutoCloseable {

    static final SeedPlan TINY = plan(1);

    private final SocialMediaDatabase database = SocialMediaDatabase.atHead();

    static SeedPlan plan(long seed) {
        SeedPreset size = SeedPreset.TINY;
        return new SeedPlan(seed, size.users(), size.posts(), size.votes(), SeedPlan.DEFAULT_AS_OF, null);
    }

    /** Empties all tables and has ids begin at 1 again. */
    void clear() {
        if (text("select to_regclass('admin_shell.seed') is not null").equals("true")) {
            execute("truncate admin_shell.action, admin_shell.row_change, admin_shell.seed, admin_shell.environment,"
                    + " admin_shell.suspended_user restart identity");
        }
        execute("truncate users, posts, votes restart identity");
    }

    SocialMediaDatabase database() {
        return database;
    }

    ChangeReport<SeedReport> seed(SeedPlan plan) {
        return seed(plan, Onto.EMPTY);
    }

    ChangeReport<SeedReport> seed(SeedPlan plan, Onto onto) {
        return seed(plan, onto, SocialMediaDatabase.request("seed run"));
    }

    ChangeReport<SeedReport> seed(SeedPlan plan, Onto onto, ActionRequest request) {
        return database.journaled().change(request, changes -> new Seeder(changes, Progress.NONE).seed(plan, onto));
    }

    ChangeReport<SeedRemoved> reset(@Nullable Long id, boolean cascade) {
        return database.journaled()
                .change(SocialMediaDatabase.request("seed reset"), changes -> new SeedRemoval(changes, Progress.NONE)
                        .reset(id, cascade));
    }

    List<SeedEntry> ledger() {
        return database.journaled().read(6, reading -> new SeedLedger(reading.database(), reading.facts()).list());
    }

    /** What is left of the newest seed. */
    SeedState state() {
        List<SeedState> all =
                database.journaled().read(6, reading -> SeedState.list(reading.database(), reading.facts()));
        return all.get(all.size() - 1);
    }

    /** Has a table's next id lie behind this one. */
    void moveSequence(String table, int id) {
        text("select setval('" + table + "_id_seq', " + id + ")");
    }

    void execute(String sql) {
        database.jdbc().sql(sql).update();
    }

    String text(String query) {
        return database.jdbc()
                .sql("select (" + query + ")::text")
                .query(String.class)
                .single();
    }

    /** Rows of users, posts and votes. */
    String counts() {
        return text("select (select count(*) from users) || ' ' || (select count(*) from posts) || ' '"
                + " || (select count(*) from votes)");
    }

    /** How the tables are stored now: another number where they were emptied or written anew. */
    String files() {
        return text(
                "select string_agg(pg_relation_filenode(t)::text, ' ') from unnest(array['users', 'posts', 'votes']) t");
    }

    DatabaseSchema schema() {
        try (Connection connection = new Connections(database.settings(), "test").open()) {
            return SchemaReader.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
