package socialmedia.seed;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        List<SeedEntry> removed = onto == Onto.REPLACE
                ? new SeedRemoval(changes, progress).makeRoom().seeds()
                : List.of();
        SeedTarget target = SeedTarget.read(changes.database(), changes.facts(), ledger);
        target.findRefusal(plan, onto, changes.database()).ifPresent(refusal -> {
            throw refusal;
        });
        return target.findSame(plan)
                .map(entry -> new SeedReport(entry, true, missing(entry), removed, null))
                .orElseGet(() -> fill(plan, target, removed));
    }

    /** Removes what stands in the way of a seed that replaces others, and no more. */
    public SeedReport makeRoom(SeedPlan plan) {
        if (changes.facts().isProduction()) {
            throw SeedTarget.onProduction();
        }
        new TableLocks(changes).keepWritersOff();
        List<SeedEntry> removed = new SeedRemoval(changes, progress).makeRoom().seeds();
        SeedStart start =
                SeedTarget.read(changes.database(), changes.facts(), ledger).start();
        return new SeedReport(SeedEntry.planned(plan, start, changes.action()), false, null, removed, null);
    }

    private @Nullable String missing(SeedEntry entry) {
        return SeedState.of(entry, changes.database()).findMissing().orElse(null);
    }

    private SeedReport fill(SeedPlan plan, SeedTarget target, List<SeedEntry> removed) {
        SeedStart start = target.start();
        ledger.markGone(changes.action());
        Optional<String> obstacle = new SeedLoad(changes, progress).load(plan, start, target.empty());
        SeedEntry entry = ledger.get(ledger.add(changes.action(), SeedRows.VERSION, plan, start));
        if (!changes.isDryRun()) {
            Sequences sequences = new Sequences(changes.database());
            sequences.moveTo("users", entry.users().last());
            sequences.moveTo("posts", entry.posts().last());
        }
        changes.note("seeded " + entry.text(), "`seed reset " + entry.id() + "` removes them");
        return new SeedReport(entry, false, null, removed, obstacle.orElse(null));
    }
}
