package socialmedia.seed;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.database.CopyStream;
import socialmedia.database.RowSink;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.progress.Progress;

/** Rows on their way into tables that nobody else writes to meanwhile. */
final class SeedLoad {

    private final Changes changes;
    private final Progress progress;
    private final JdbcClient database;

    SeedLoad(Changes changes, Progress progress) {
        this.changes = changes;
        this.progress = progress;
        this.database = changes.database();
    }

    /**
     * Loads them.
     *
     * @param empty whether the tables are
     * @return why the keys were kept up row by row; empty where they were built at the end, which is faster
     */
    Optional<String> load(SeedPlan plan, SeedStart start, boolean empty) {
        Keys keys = Keys.read(database);
        Optional<String> obstacle = empty ? findObstacle(keys) : Optional.of("rows that are there");
        if (obstacle.isEmpty()) {
            prepare();
            keys.down().forEach(this::execute);
            // What was made empty in this very transaction can be written as if it had always been there.
            execute("truncate users, posts, votes");
        }
        copy(plan, start, obstacle.isEmpty() ? "freeze" : "");
        if (obstacle.isEmpty()) {
            progress.begin("constraints", Progress.UNKNOWN);
            keys.up().forEach(this::execute);
        }
        progress.begin("analyze", Progress.UNKNOWN);
        execute("analyze users, posts, votes");
        return obstacle;
    }

    private Optional<String> findObstacle(Keys keys) {
        Optional<String> stranger = new LoneTables(database).findStranger(keys);
        if (stranger.isEmpty() && !new TableLocks(changes).keepEverybodyOff()) {
            return Optional.of("others that read them");
        }
        return stranger;
    }

    /** For the rest of the transaction: room to sort in, and indexes where tables are. */
    private void prepare() {
        database.sql("""
                        select set_config('default_tablespace', '', true),
                               set_config('maintenance_work_mem',
                                   greatest(pg_size_bytes(current_setting('maintenance_work_mem')), 268435456) / 1024 || 'kB', true)
                        """).query((row, number) -> row.getString(1)).single();
    }

    private void copy(SeedPlan plan, SeedStart start, String options) {
        SeedRows rows = new SeedRows(plan, start);
        copy(JournaledTable.USERS, SeedRows.userColumns(start.phoneNumbers()), plan.users(), options, rows::users);
        copy(JournaledTable.POSTS, SeedRows.postColumns(), plan.posts(), options, rows::posts);
        copy(JournaledTable.VOTES, SeedRows.voteColumns(), plan.votes(), options, rows::votes);
    }

    private void copy(JournaledTable table, List<String> columns, long total, String options, Consumer<RowSink> rows) {
        progress.begin(table.word(), total);
        String target = table.sqlName() + " (" + String.join(", ", columns) + ")";
        ConnectionCallback<Long> work = connection -> {
            try (CopyStream copy = CopyStream.into(connection, target, options)) {
                CountedRows counted = new CountedRows(copy, progress);
                rows.accept(counted);
                counted.tell();
                return copy.finish();
            }
        };
        changes.count(table, new RowCounts(changes.onConnection(work), 0, 0));
    }

    private void execute(String sql) {
        CountedRows.requireNotInterrupted();
        database.sql(sql).update();
    }
}
