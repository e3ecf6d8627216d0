package socialmedia.seed;

import java.util.Optional;
import socialmedia.failure.OperatorFailure;
import socialmedia.journal.Changes;
import socialmedia.progress.Progress;

/** Fills users, posts and votes as a plan says, and remembers which rows those are. */
public final class Seeder {

    private final Changes changes;
    private final Progress progress;
    private final SeedLedger ledger;

    public Seeder(Changes changes, Progress progress) {
        this.changes = changes;
        this.progress = progress;
        this.ledger = SeedLedger.made(changes.database());
    }

    /**
     * Fills them; the same plan again does nothing.
     *
     * @throws OperatorFailure (refused) on a database marked production, or if the tables have rows that it was not told to add
     *     to; (unavailable) if another console is seeding
     */
    public SeedReport seed(SeedPlan plan, Onto onto) {
        if (changes.facts().isProduction()) {
            throw SeedTarget.onProduction();
        }
        new TableLocks(changes).keepWritersOff();
        if (onto == Onto.REPLACE) {
            new SeedRemoval(changes, progress).remove(ledger.standing(), false);
        }
        SeedTarget target = SeedTarget.read(changes.database(), changes.facts(), ledger);
        target.findRefusal(plan, onto).ifPresent(refusal -> {
            throw refusal;
        });
        return target.findSame(plan)
                .map(entry -> new SeedReport(entry, true, null))
                .orElseGet(() -> fill(plan, target));
    }

    private SeedReport fill(SeedPlan plan, SeedTarget target) {
        SeedStart start = target.start();
        ledger.markGone(changes.action());
        Optional<String> obstacle = new SeedLoad(changes, progress).load(plan, start, target.empty());
        SeedEntry entry = ledger.get(ledger.add(changes.action(), SeedRows.ALGORITHM, plan, start));
        if (!changes.isDryRun()) {
            Sequences sequences = new Sequences(changes.database());
            sequences.moveTo("users", entry.users().last());
            sequences.moveTo("posts", entry.posts().last());
        }
        changes.note("seeded " + entry.text(), "`seed reset " + entry.id() + "` removes them");
        return new SeedReport(entry, false, obstacle.orElse(null));
    }
}
