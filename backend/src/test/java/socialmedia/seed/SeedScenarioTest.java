package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.database.Connections;
import socialmedia.database.CopyStream;
import socialmedia.post.PostDetails;
import socialmedia.post.PostRepository;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.user.DeletedUsers;
import socialmedia.user.UserDedupe;
import socialmedia.user.UserPruning;
import socialmedia.vote.VoteAudit;
import socialmedia.vote.VoteSuspicion.Sureness;

/** Each scenario is found by the act that looks for it. */
final class SeedScenarioTest {

    private static SocialMediaDatabase database;

    @BeforeAll
    static void open() {
        database = SocialMediaDatabase.atHead();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("truncate users, posts, votes").update();
    }

    @Test
    void theAuditFindsEveryoneOfABrigadeAndNobodyElseForSure() throws SQLException {
        Population population = load(SeedScenario.BRIGADING);

        assertThat(suspects()).containsExactlyElementsOf(ids(population.firstOfBrigade(), Brigade.MEMBERS));
    }

    @Test
    void theAuditIsSureOfNobodyInOrdinaryLife() throws SQLException {
        load(null);

        assertThat(suspects()).isEmpty();
    }

    @Test
    void mostPeopleVotedForTheViralPost() throws SQLException {
        load(SeedScenario.VIRAL_POST);

        List<PostDetails> top = new PostRepository(database.jdbc()).top(null, 2);
        assertThat(top.get(0).post().id()).isEqualTo(667);
        assertThat(top.get(0).votes()).isEqualTo(69).isGreaterThan(100 / 2);
        assertThat(top.get(1).votes()).isLessThan(50);
    }

    @Test
    void pruningFindsTheDormantOnes() throws SQLException {
        Population population = load(SeedScenario.DORMANT);
        Instant before = SeedPlan.DEFAULT_AS_OF.minus(Duration.ofDays(1_004));

        DeletedUsers deleted = database.journaled()
                .change(SocialMediaDatabase.request("user prune"), changes -> new UserPruning(changes)
                        .prune(new UserPruning.Idle(before, true, true)))
                .result();

        assertThat(population.dormant()).isEqualTo(38);
        assertThat(deleted.ids())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(SeedPerson.LURKER.place() + 1),
                                ids(population.people(), population.dormant()).stream())
                        .toList());
        assertThat(deleted)
                .extracting(DeletedUsers::posts, DeletedUsers::ownVotes)
                .containsExactly(0L, 0L);
    }

    @Test
    void dedupingFindsTheDoubles() throws SQLException {
        Population population = load(SeedScenario.DUPLICATE_EMAILS);

        UserDedupe.Result result = database.journaled()
                .change(
                        SocialMediaDatabase.request("user dedupe"),
                        changes -> new UserDedupe(changes, UserDedupe.Keep.OLDEST).dedupe())
                .result();

        int doubles = population.doubles();
        assertThat(doubles).isEqualTo(9);
        assertThat(result.groups())
                .extracting(UserDedupe.Group::id)
                .containsExactlyElementsOf(ids(population.firstOrdinary(), doubles));
        assertThat(result.groups())
                .flatExtracting(UserDedupe.Group::merged)
                .containsExactlyElementsOf(ids(100 - doubles, doubles));
    }

    private List<Integer> suspects() {
        return new VoteAudit(database.jdbc())
                .run(10_000).stream()
                        .filter(found -> found.sure().compareTo(Sureness.HIGH) >= 0)
                        .flatMap(found -> Stream.of(found.userId(), found.otherId()))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static List<Integer> ids(int firstPlace, int number) {
        return IntStream.range(0, number).mapToObj(i -> firstPlace + i + 1).toList();
    }

    private Population load(@Nullable SeedScenario scenario) throws SQLException {
        SeedPlan plan = new SeedPlan(1, 100, 1_000, 10_000, SeedPlan.DEFAULT_AS_OF, scenario);
        SeedRows rows = new SeedRows(plan, SeedStart.EMPTY);
        try (Connection connection = new Connections(database.settings(), "test").open()) {
            connection.setAutoCommit(false);
            copy(connection, "users", SeedRows.userColumns(true), rows, SeedRows::users);
            copy(connection, "posts", SeedRows.postColumns(), rows, SeedRows::posts);
            copy(connection, "votes", SeedRows.voteColumns(), rows, SeedRows::votes);
            connection.commit();
        }
        return Layout.of(plan).population();
    }

    private static void copy(
            Connection connection,
            String table,
            List<String> columns,
            SeedRows rows,
            BiConsumer<SeedRows, CopyStream> write) {
        try (CopyStream stream = CopyStream.into(connection, table + " (" + String.join(", ", columns) + ")", "")) {
            write.accept(rows, stream);
            stream.finish();
        }
    }
}
