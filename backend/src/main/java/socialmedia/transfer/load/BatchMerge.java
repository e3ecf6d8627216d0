package socialmedia.transfer.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;

/**
 * Merges batches of checked rows into their table, in sets: as if line after line went in, where what an earlier line of the
 * file wrote is no longer to be had.
 *
 * <p>What this import wrote is told by its rows' transaction: no key has to be kept in memory, however long the file.
 */
final class BatchMerge {

    private static final int MOST_VAIN_ROUNDS = 50;

    private final ImportTable table;
    private final FileColumns columns;
    private final OnConflict onConflict;
    private final StoredPasswords passwords;
    private final Set<String> transactions = new HashSet<>();
    private boolean hasIdsOfItsOwn;

    BatchMerge(ImportTable table, FileColumns columns, OnConflict onConflict, StoredPasswords passwords) {
        this.table = table;
        this.columns = columns;
        this.onConflict = onConflict;
        this.passwords = passwords;
    }

    /** What is left to do of a batch. */
    private record Rest(long ready, long waiting) {}

    private record Decided(long line, Verdict verdict, int other) {}

    /**
     * Merges one batch within the transaction of its changes.
     *
     * @throws org.springframework.dao.DataAccessException also where a neighbour wrote the same records at the same moment:
     *     the batch can be merged again
     */
    BatchOutcome merge(Changes changes, List<CheckedRow> rows) {
        Map<Long, CheckedRow> byPlace = new LinkedHashMap<>();
        rows.forEach(row -> byPlace.put(byPlace.size() + 1L, row));
        requirePhoneNumbers(changes, rows);
        MergeStatements statements = statements(changes);
        new StagedRows(changes).stage(rows, statements.staged());
        Map<String, Object> parameters = parameters(changes);
        IdSequence ids = new IdSequence(changes.database(), table.journaled());
        boolean drawsIds =
                table != ImportTable.VOTES && rows.stream().anyMatch(row -> row.value(ImportColumn.ID) == null);
        if (drawsIds && !hasIdsOfItsOwn && !changes.isDryRun()) {
            ids.passAll();
            hasIdsOfItsOwn = true;
        }
        Set<Integer> named = named(rows);
        Tally tally = new Tally();
        for (Rest rest = judge(changes, statements, parameters); rest.ready() > 0; ) {
            if (drawsIds) {
                ids.assign(named);
            }
            long written = write(changes, statements, parameters, byPlace, tally);
            if (written == rest.ready() && rest.waiting() == 0 && onConflict != OnConflict.UPDATE) {
                break;
            }
            long marked = changes.database()
                    .sql(statements.marking())
                    .params(parameters)
                    .update();
            tally.round(marked);
            if (marked == rest.ready() && rest.waiting() == 0) {
                break;
            }
            ids.unassign();
            rest = judge(changes, statements, parameters);
        }
        requireOneRecordEach(changes);
        return outcome(changes, byPlace, tally);
    }

    private static Set<Integer> named(List<CheckedRow> rows) {
        return rows.stream()
                .map(row -> row.value(ImportColumn.ID))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .collect(Collectors.toSet());
    }

    /** No row may be lost in silence because another became the record that it was to be. */
    private static void requireOneRecordEach(Changes changes) {
        long lost = changes.database().sql("""
                        select count(*) - count(distinct (coalesce(target, id), user_id, post_id))
                        from pg_temp.import_row where verdict = 'DONE'
                        """).query(Long.class).single();
        if (lost > 0) {
            throw new OperatorFailure(
                    Kind.FAILED,
                    "%,d rows of this batch would have been lost in others; nothing of it was kept".formatted(lost),
                    "import rows with ids and rows without from two files");
        }
    }

    /** Running figures of a batch. */
    private static final class Tally {
        private long inserted;
        private final Set<Long> standIns = new HashSet<>();
        private long hashes;
        private int vainRounds;

        private void round(long done) {
            vainRounds = done > 0 ? 0 : vainRounds + 1;
            if (vainRounds > MOST_VAIN_ROUNDS) {
                throw new OperatorFailure(
                        Kind.CONFLICT,
                        "the ids that the table's sequence gives are taken, or others keep writing the same rows",
                        "run the import again");
            }
        }
    }

    private MergeStatements statements(Changes changes) {
        return switch (table) {
            case USERS -> new UserStatements(onConflict, changes.facts().hasPhoneNumbers());
            case POSTS -> new PostStatements(onConflict);
            case VOTES -> new VoteStatements();
        };
    }

    private static void requirePhoneNumbers(Changes changes, List<CheckedRow> rows) {
        if (!changes.facts().hasPhoneNumbers() && rows.stream().anyMatch(CheckedRow::phoneGiven)) {
            throw new OperatorFailure(
                    Kind.UNAVAILABLE,
                    "phone numbers come with revision 7",
                    "`upgrade` brings the database there, --ignore phone_number leaves them out");
        }
    }

    private Map<String, Object> parameters(Changes changes) {
        String own = changes.database()
                .sql("select xmin::text from admin_shell.action where id = :id")
                .param("id", changes.action())
                .query(String.class)
                .single();
        transactions.add(own);
        return Map.of("own", own, "ours", transactions.toArray(String[]::new));
    }

    private static Rest judge(Changes changes, MergeStatements statements, Map<String, Object> parameters) {
        while (true) {
            statements.judging().forEach(sql -> run(changes, sql, parameters));
            run(changes, statements.waiting(), parameters);
            statements.deciding().forEach(sql -> run(changes, sql, parameters));
            Rest rest = rest(changes);
            if (rest.ready() > 0 || rest.waiting() == 0) {
                return rest;
            }
            // Whatever they waited for was decided on just now.
        }
    }

    private static Rest rest(Changes changes) {
        return changes.database()
                .sql("""
                        select count(*) filter (where not waiting) as ready, count(*) filter (where waiting) as waiting
                        from pg_temp.import_row where verdict is null
                        """)
                .query((row, number) -> new Rest(row.getLong("ready"), row.getLong("waiting")))
                .single();
    }

    private static void run(Changes changes, String sql, Map<String, Object> parameters) {
        changes.database().sql(sql).params(parameters).update();
    }

    private long write(
            Changes changes,
            MergeStatements statements,
            Map<String, Object> parameters,
            Map<Long, CheckedRow> rows,
            Tally tally) {
        if (table == ImportTable.USERS) {
            StoredPasswords.Made made = passwords.store(changes, rows);
            tally.hashes += made.hashes();
            tally.standIns.addAll(made.standIns());
        }
        update(changes, statements, parameters);
        long inserted = changes.apply(table.journaled(), statements.inserting(), parameters)
                .inserted();
        tally.inserted += inserted;
        return inserted;
    }

    /** A user whose kept password alone is changed is a changed user too, as it is in the figures of the file. */
    private static void update(Changes changes, MergeStatements statements, Map<String, Object> parameters) {
        Map<JournaledTable, Long> updated = new EnumMap<>(JournaledTable.class);
        for (Map.Entry<JournaledTable, String> update : statements.updating()) {
            RowCounts counts = changes.apply(update.getKey(), update.getValue(), parameters);
            updated.merge(update.getKey(), counts.updated(), Long::sum);
        }
        long kept = updated.getOrDefault(JournaledTable.SUSPENDED_USER, 0L);
        if (kept > 0) {
            long ready = changes.database().sql("""
                            select count(*) from pg_temp.import_row
                            where verdict is null and not waiting and target is not null
                            """).query(Long.class).single();
            long besides = Math.min(kept, ready - updated.getOrDefault(JournaledTable.USERS, 0L));
            changes.count(JournaledTable.USERS, new RowCounts(0, besides, 0));
        }
    }

    private BatchOutcome outcome(Changes changes, Map<Long, CheckedRow> rows, Tally tally) {
        List<RejectedRow> rejected = new ArrayList<>();
        Set<Long> out = new HashSet<>();
        long skipped = 0;
        for (Decided one : decided(changes)) {
            out.add(one.line());
            if (one.verdict().isSkipped(onConflict)) {
                skipped++;
            } else {
                CheckedRow row = Objects.requireNonNull(rows.get(one.line()));
                rejected.add(one.verdict().reject(row, table, columns, one.other()));
            }
        }
        tally.standIns.removeAll(out);
        long updated = rows.size() - out.size() - tally.inserted;
        int greatest = rows.entrySet().stream()
                .filter(row -> !out.contains(row.getKey()) && row.getValue().value(ImportColumn.ID) instanceof Integer)
                .mapToInt(row -> (Integer) Objects.requireNonNull(row.getValue().value(ImportColumn.ID)))
                .filter(id -> id <= IdSequence.LAST_PASSED)
                .max()
                .orElse(0);
        return new BatchOutcome(
                tally.inserted,
                updated,
                skipped,
                rejected,
                new StoredPasswords.Made(tally.hashes, tally.standIns),
                greatest);
    }

    private static List<Decided> decided(Changes changes) {
        return changes.database()
                .sql("""
                        select line, verdict, coalesce(other, 0) as other from pg_temp.import_row
                        where verdict is not null and verdict <> 'DONE'
                        order by line
                        """)
                .query((row, number) -> new Decided(
                        row.getLong("line"), Verdict.valueOf(row.getString("verdict")), row.getInt("other")))
                .list();
    }

    /** How many users that this import wrote have an email that differs from another's in case alone. */
    long countAlike(JdbcClient database) {
        return database.sql("""
                        select count(*)
                        from users u
                        where u.xmin::text = any(:ours)
                          and exists (select from users o where lower(o.email) = lower(u.email) and o.id <> u.id)
                        """)
                .param("ours", transactions.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
