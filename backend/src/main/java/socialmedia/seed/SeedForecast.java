package socialmedia.seed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.environment.DatabaseFacts;
import socialmedia.failure.OperatorFailure;

/**
 * What a seed would come to in a database, without trying it.
 *
 * @param already whether its rows are there, so that nothing would be done
 * @param missing how many of them are not there any more, in words; null where none
 * @param obstacle what would make it slow; null for nothing
 * @param bytes about how large its rows are with their indexes
 * @param milliseconds about how long it would take
 * @param refusal why it would not be done; null for nothing
 */
public record SeedForecast(
        RowRange users,
        RowRange posts,
        boolean already,
        @Nullable String missing,
        @Nullable String obstacle,
        long bytes,
        long milliseconds,
        @Nullable OperatorFailure refusal) {

    /** Reads what is there. */
    public static SeedForecast of(SeedPlan plan, Onto onto, JdbcClient database, DatabaseFacts facts) {
        SeedTarget target = SeedTarget.read(database, facts, new SeedLedger(database, facts));
        boolean replaces = onto == Onto.REPLACE && !target.standing().isEmpty();
        Optional<SeedEntry> same = replaces ? Optional.empty() : target.findSame(plan);
        Optional<String> obstacle = target.empty() || replaces
                ? new LoneTables(database).findStranger(Keys.read(database))
                : Optional.of("rows that are there");
        SeedStart start = target.start();
        return new SeedForecast(
                RowRange.of(start.firstUserId(), plan.users()),
                RowRange.of(start.firstPostId(), plan.posts()),
                same.isPresent(),
                same.flatMap(entry -> SeedState.of(entry, database).findMissing())
                        .orElse(null),
                obstacle.orElse(null),
                SeedCost.bytes(plan),
                SeedCost.milliseconds(plan, obstacle.isEmpty()),
                (replaces ? target.findHarm() : target.findRefusal(plan, onto, database)).orElse(null));
    }
}
