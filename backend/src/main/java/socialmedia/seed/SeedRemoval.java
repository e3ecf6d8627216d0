package socialmedia.seed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.journal.UnknownDependents;
import socialmedia.progress.Progress;
import socialmedia.seed.SeedRemoved.Others;

/** Removes what seeds made, and nothing else unless it is told to. */
public final class SeedRemoval {

    private static final String SEEDED_USER = "t.id <@ cast(:users as int4multirange)";
    private static final String SEEDED_POST = "t.id <@ cast(:posts as int4multirange)";
    private static final String SEEDED_VOTE =
            "t.user_id <@ cast(:users as int4multirange) and t.post_id <@ cast(:posts as int4multirange)";
    private static final String OTHER_POST = "(t.owner_id <@ cast(:users as int4multirange) and not " + SEEDED_POST
            + " or t.id <@ cast(:moved as int4multirange))";
    private static final String OTHER_VOTE = """
            (t.user_id <@ cast(:users as int4multirange) or t.post_id <@ cast(:posts as int4multirange)
                or t.post_id in (select p.id from posts p where p.owner_id <@ cast(:users as int4multirange))
                or t.post_id <@ cast(:moved as int4multirange))
            and not (%s)""".formatted(SEEDED_VOTE);

    private final Changes changes;
    private final Progress progress;
    private final JdbcClient database;
    private final SeedLedger ledger;

    public SeedRemoval(Changes changes, Progress progress) {
        this.changes = changes;
        this.progress = progress;
        this.database = changes.database();
        this.ledger = SeedLedger.made(database);
    }

    /**
     * Removes one seed, or all that stand.
     *
     * @param id null for all
     * @param cascade whether other people's rows that hang on seeded ones go along, written down row by row
     * @throws OperatorFailure (not found) without such a seed, (conflict) if it was removed before, (refused) on a database marked
     *     production, or if rows would go that are no seed's; (unavailable) if another console is seeding
     */
    public SeedRemoved reset(@Nullable Long id, boolean cascade) {
        if (changes.facts().isProduction()) {
            throw SeedTarget.onProduction();
        }
        new TableLocks(changes).keepWritersOff();
        return remove(
                id == null ? ledger.standing() : List.of(standing(id)),
                cascade,
                "--cascade takes them along, for good");
    }

    private SeedEntry standing(long id) {
        SeedEntry entry = ledger.get(id);
        if (entry.resetAt() != null) {
            throw new OperatorFailure(
                    Kind.CONFLICT, "seed " + id + " was removed already, by action " + entry.resetBy());
        }
        return entry;
    }

    /** Removes all that stand, where nobody writes to the tables, and other people's rows never. */
    SeedRemoved makeRoom() {
        return remove(ledger.standing(), false, "`seed reset --cascade` first takes them along, for good");
    }

    private SeedRemoved remove(List<SeedEntry> seeds, boolean cascade, String hint) {
        if (seeds.isEmpty()) {
            return new SeedRemoved(seeds, 0, Others.NONE);
        }
        Map<String, String> ranges = SeededRows.read(database, seeds).parameters();
        boolean alone = !isAnythingElseThere(ranges);
        Others others = alone
                ? Others.NONE
                : new Others(count("posts", OTHER_POST, ranges), count("votes", OTHER_VOTE, ranges));
        if (!others.isNone() && !cascade) {
            throw new OperatorFailure(
                    Kind.REFUSED, "rows of other people hang on the seeded ones: " + others.text(), hint);
        }
        long changed = countChanged(seeds, ranges);
        progress.begin("removing", Progress.UNKNOWN);
        changes.delete(JournaledTable.SUSPENDED_USER, "t.user_id <@ cast(:users as int4multirange)", ranges);
        if (!alone || !truncate()) {
            delete(ranges, others);
        }
        ledger.markReset(seeds, changes.action());
        changes.note("removed " + text(seeds), "`seed run` with the same words makes the same rows again");
        return new SeedRemoved(seeds, changed, others);
    }

    /** Of the seeded users and posts. */
    private long countChanged(List<SeedEntry> seeds, Map<String, String> ranges) {
        return database.sql("""
                        select count(distinct (r.table_name, r.key)) from admin_shell.row_change r
                        where r.action_id > :first and r.before is not null and r.after is not null
                          and (r.table_name = 'users' and (r.key ->> 'id')::integer <@ cast(:users as int4multirange)
                               or r.table_name = 'posts' and (r.key ->> 'id')::integer <@ cast(:posts as int4multirange))
                        """)
                .params(ranges)
                .param("first", seeds.get(0).action())
                .query(Long.class)
                .single();
    }

    /** Rows of nobody, on which no other hangs, go with their whole table. */
    private boolean truncate() {
        if (new LoneTables(database).findStranger(Keys.read(database)).isPresent()
                || !new TableLocks(changes).keepEverybodyOff()) {
            return false;
        }
        for (JournaledTable table : List.of(JournaledTable.VOTES, JournaledTable.POSTS, JournaledTable.USERS)) {
            removed(table, count(table.sqlName(), "true", Map.of()));
        }
        database.sql("truncate users, posts, votes").update();
        return true;
    }

    private boolean isAnythingElseThere(Map<String, String> ranges) {
        return database.sql(
                        "select exists (select from users t where not %s) or exists (select from posts t where not %s)"
                                .formatted(SEEDED_USER, SEEDED_POST))
                .params(ranges)
                .query(Boolean.class)
                .single();
    }

    private void delete(Map<String, String> ranges, Others others) {
        if (!others.isNone()) {
            refuseStrangers(JournaledTable.VOTES, OTHER_VOTE, ranges);
            changes.delete(JournaledTable.VOTES, OTHER_VOTE, ranges);
            refuseStrangers(JournaledTable.POSTS, OTHER_POST, ranges);
            changes.delete(JournaledTable.POSTS, OTHER_POST, ranges);
        }
        delete(JournaledTable.VOTES, SEEDED_VOTE, ranges);
        delete(JournaledTable.POSTS, SEEDED_POST, ranges);
        delete(JournaledTable.USERS, SEEDED_USER, ranges);
    }

    private void delete(JournaledTable table, String condition, Map<String, String> ranges) {
        refuseStrangers(table, condition, ranges);
        removed(
                table,
                database.sql("delete from " + table.sqlName() + " t where " + condition)
                        .params(ranges)
                        .update());
    }

    private void removed(JournaledTable table, long rows) {
        changes.count(table, new RowCounts(0, 0, rows));
        progress.advance(rows);
    }

    private void refuseStrangers(JournaledTable table, String condition, Map<String, String> ranges) {
        CountedRows.requireNotInterrupted();
        UnknownDependents.read(database).refuse(table, condition, ranges);
    }

    private long count(String table, String condition, Map<String, String> ranges) {
        return database.sql("select count(*) from " + table + " t where " + condition)
                .params(ranges)
                .query(Long.class)
                .single();
    }

    private static String text(List<SeedEntry> seeds) {
        return seeds.stream()
                .map(seed -> "seed " + seed.id() + " (" + seed.text() + ")")
                .collect(Collectors.joining(", "));
    }
}
