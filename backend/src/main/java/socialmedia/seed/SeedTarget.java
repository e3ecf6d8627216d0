package socialmedia.seed;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import socialmedia.environment.DatabaseFacts;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/**
 * What a seed meets in a database.
 *
 * @param users the highest id that users have or had, 0 where there are none
 * @param posts the same of posts
 * @param empty whether all three tables are empty
 * @param standing the seeds that rows are there of
 */
record SeedTarget(int users, int posts, boolean empty, List<SeedEntry> standing, DatabaseFacts facts) {

    SeedTarget {
        standing = List.copyOf(standing);
    }

    static SeedTarget read(JdbcClient database, DatabaseFacts facts, SeedLedger ledger) {
        int users = highest(database, "users");
        int posts = highest(database, "posts");
        return new SeedTarget(users, posts, users == 0 && posts == 0, ledger.standing(), facts);
    }

    /** An empty table begins at 1 whatever its sequence says: the same seed is the same rows everywhere. */
    private static int highest(JdbcClient database, String table) {
        int id = database.sql("select coalesce(max(id), 0) from " + table)
                .query(Integer.class)
                .single();
        boolean empty = id == 0
                && !database.sql("select exists (select from " + table + ")")
                        .query(Boolean.class)
                        .single();
        return empty ? 0 : (int) Math.min(Integer.MAX_VALUE, Math.max(id, new Sequences(database).last(table)));
    }

    SeedStart start() {
        return new SeedStart(next(users), next(posts), facts.hasPhoneNumbers());
    }

    private static int next(int highest) {
        return (int) Math.min(Integer.MAX_VALUE, highest + 1L);
    }

    Optional<SeedEntry> findSame(SeedPlan plan) {
        return standing.stream()
                .filter(entry -> entry.isOf(plan, SeedRows.VERSION))
                .findFirst();
    }

    /** Why this plan may not be carried out here. */
    Optional<OperatorFailure> findRefusal(SeedPlan plan, Onto onto, JdbcClient database) {
        if (facts.isProduction()) {
            return Optional.of(onProduction());
        }
        if (findSame(plan).isPresent()) {
            return Optional.empty();
        }
        return Stream.<Supplier<Optional<OperatorFailure>>>of(
                        () -> rowsThere(onto),
                        () -> idsGone(plan),
                        () -> emailsTaken(plan),
                        () -> emailTaken(plan, database))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why seeds may not be removed here, as far as can be told without trying. */
    Optional<OperatorFailure> findHarm() {
        return facts.isProduction() ? Optional.of(onProduction()) : Optional.empty();
    }

    static OperatorFailure onProduction() {
        return new OperatorFailure(
                Kind.REFUSED,
                "this database is marked production, which seeds leave alone",
                "`env mark` says otherwise, if it is none");
    }

    private Optional<OperatorFailure> rowsThere(Onto onto) {
        if (onto != Onto.EMPTY || empty) {
            return Optional.empty();
        }
        String message = "the tables have rows already";
        return Optional.of(
                standing.isEmpty()
                        ? new OperatorFailure(Kind.REFUSED, message, "--append adds to them")
                        : new OperatorFailure(
                                Kind.REFUSED,
                                message + ", seed " + last().id() + " (" + last().text() + ") among them",
                                "--append adds to them, --replace removes first what seeds made"));
    }

    private Optional<OperatorFailure> emailsTaken(SeedPlan plan) {
        return standing.stream()
                .filter(entry -> entry.plan().seed() == plan.seed())
                .findFirst()
                .map(entry -> new OperatorFailure(
                        Kind.REFUSED,
                        "seed " + entry.id() + " was made from the number " + plan.seed()
                                + " too, and its users have the same emails",
                        "--seed " + (plan.seed() + 1) + " makes others"));
    }

    /** By somebody whom no seed made, or a seed whose rows are not known as its own any more. */
    private Optional<OperatorFailure> emailTaken(SeedPlan plan, JdbcClient database) {
        if (empty) {
            return Optional.empty();
        }
        return new SeedEmails(plan)
                .findTaken(database)
                .map(email -> new OperatorFailure(
                        Kind.REFUSED,
                        "there is a user " + email + " already, whom this seed would make too",
                        "--seed " + (plan.seed() + 1) + " makes other people"));
    }

    private Optional<OperatorFailure> idsGone(SeedPlan plan) {
        boolean fits =
                (long) users + plan.users() <= Integer.MAX_VALUE && (long) posts + plan.posts() <= Integer.MAX_VALUE;
        return fits
                ? Optional.empty()
                : Optional.of(new OperatorFailure(
                        Kind.REFUSED,
                        "ids end at " + Integer.MAX_VALUE + ", and those that are there or were given away go up to "
                                + users + " of users and " + posts + " of posts",
                        "fewer --users or --posts"));
    }

    private SeedEntry last() {
        return standing.get(standing.size() - 1);
    }
}
