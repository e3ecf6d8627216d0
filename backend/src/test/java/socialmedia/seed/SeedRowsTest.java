package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.database.RowSink;
import socialmedia.fake.FakePeople;
import socialmedia.user.EmailAddress;

final class SeedRowsTest {

    private static final List<SeedScenario> SCENARIOS = List.of(SeedScenario.values());

    /** Who has to change these makes another version of the algorithm: the same seed would no longer give the same bytes. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            TINY,  1, cf9b961208b86efa, 593c252a9ea03001, 5fe9fb1b163f95a6
            SMALL, 1, ab4c6baac5b0639b, 6d093059e6e43359, 5a085e1507979aab
            SMALL, 7, 71596a90369cf491, 5a51393d7e1c3734, 5013b56468fba945
            """)
    void theSameSeedGivesTheSameBytes(SeedPreset preset, long seed, String users, String posts, String votes) {
        SeedRows rows = new SeedRows(plan(preset, seed), SeedStart.EMPTY);

        assertThat(List.of(
                        SeedRows.VERSION,
                        written(SeedRows::users, rows).checksum(),
                        written(SeedRows::posts, rows).checksum(),
                        written(SeedRows::votes, rows).checksum()))
                .isEqualTo(List.of(1, users, posts, votes));
    }

    @Test
    void neitherLanguageNorTimeZoneMatter() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String before = checksums(SeedPreset.TINY);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

            assertThat(checksums(SeedPreset.TINY)).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aRowIsTheSameWhateverIsAskedBefore() {
        SeedPlan plan = plan(SeedPreset.SMALL, 3);
        SeedRows rows = new SeedRows(plan, SeedStart.EMPTY);
        Layout layout = Layout.of(plan);
        Registrations registrations = new Registrations(plan, layout.population());
        PostOwners owners = new PostOwners(plan.seed(), layout, registrations);
        PostRows posts = new PostRows(plan.seed(), owners);
        VoteRows votes = new VoteRows(plan.seed(), layout, owners);
        UserRows users = new UserRows(plan.seed(), layout.population(), registrations);

        RowList backwards = new RowList();
        for (int user = plan.users() - 1; user >= 0; user--) {
            users.write(user, SeedStart.EMPTY, backwards);
        }
        assertThat(reversed(backwards.rows()))
                .isEqualTo(written(SeedRows::users, rows).rows());

        backwards = new RowList();
        for (int post = plan.posts() - 1; post >= 0; post--) {
            posts.write(post, SeedStart.EMPTY, backwards);
        }
        assertThat(reversed(backwards.rows()))
                .isEqualTo(written(SeedRows::posts, rows).rows());

        RowList single = new RowList();
        votes.write(617, SeedStart.EMPTY, single);
        assertThat(single.rows())
                .isNotEmpty()
                .isEqualTo(written(SeedRows::votes, rows).rows().stream()
                        .filter(row -> row.get(1).equals(618L))
                        .toList());
    }

    @Test
    void idsGoOnFromWhereTheyAreToldAndTheRestStays() {
        SeedRows fromOne = new SeedRows(plan(SeedPreset.TINY, 1), SeedStart.EMPTY);
        SeedRows later = new SeedRows(plan(SeedPreset.TINY, 1), new SeedStart(1001, 2001, false));

        List<@Nullable Object> user = written(SeedRows::users, later).rows().get(0);
        assertThat(user).hasSize(4).startsWith(1001L, "author@example.org");
        assertThat(written(SeedRows::posts, later).rows().get(0)).startsWith(2001L);
        assertThat(written(SeedRows::votes, later).rows())
                .isEqualTo(written(SeedRows::votes, fromOne).rows().stream()
                        .map(row -> List.<Object>of((long) row.get(0) + 1000, (long) row.get(1) + 2000))
                        .toList());
    }

    @Test
    void rowsHaveAsManyValuesAsColumns() {
        SeedRows rows = new SeedRows(plan(SeedPreset.TINY, 1), SeedStart.EMPTY);

        assertThat(written(SeedRows::users, rows).rows()).allMatch(row -> row.size() == 5);
        assertThat(SeedRows.userColumns(true)).hasSize(5);
        assertThat(SeedRows.userColumns(false)).hasSize(4);
        assertThat(written(SeedRows::posts, rows).rows())
                .allMatch(row -> row.size() == SeedRows.postColumns().size());
        assertThat(written(SeedRows::votes, rows).rows())
                .allMatch(row -> row.size() == SeedRows.voteColumns().size());
    }

    @Test
    void twoSeedsShareNoEmail() {
        Set<Object> first = new HashSet<>(emails(1));
        Set<Object> second = new HashSet<>(emails(-2));

        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(second).contains("author@seed-2.example.org");
    }

    @Test
    void whereNamesRunOutNumbersTellPeopleApart() {
        int pairs = new FakePeople().pairs();
        Population population = Population.of(2 * pairs, null);
        SeedPlan plan = new SeedPlan(1, 2 * pairs, 0, 0, SeedPlan.DEFAULT_AS_OF, null);
        UserRows users = new UserRows(1, population, new Registrations(plan, population));

        for (int user = 100; user < 2_000; user++) {
            String later = users.email(user + pairs);
            assertThat(later).matches("[a-z]+[._-][a-z]+1\\d\\d(?:\\+posts)?@example\\.(?:com|org|net)");
            assertThat(later.replaceAll("[\\d._-].*", ""))
                    .isEqualTo(users.email(user).replaceAll("[\\d._-].*", ""));
            assertThat(users.email(user)).doesNotMatch(".*\\d{3}.*");
        }
    }

    @Test
    void anyPlanGivesRowsThatHoldTogether() {
        Random random = new Random(20261125);
        for (int i = 0; i < 200; i++) {
            requireSound(randomPlan(random));
        }
    }

    private static SeedPlan randomPlan(Random random) {
        SeedScenario scenario = random.nextInt(3) > 0 ? null : SCENARIOS.get(random.nextInt(SCENARIOS.size()));
        int users =
                1 + random.nextInt(random.nextBoolean() ? 12 : 200) + (scenario == null ? 0 : scenario.leastUsers());
        int posts = random.nextInt(150) + (scenario == null ? 0 : scenario.leastPosts());
        Layout layout = new Layout(Population.of(users, scenario), posts, 0, scenario);
        long least = -layout.commonVotes();
        long most = layout.mostVotes();
        long votes =
                switch (random.nextInt(4)) {
                    case 0 -> most;
                    case 1 -> least;
                    default -> least + (long) (random.nextDouble() * (most - least));
                };
        if (scenario != null) {
            votes = Math.max(votes, scenario.leastVotes());
        }
        Instant asOf = Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000_000));
        return new SeedPlan(random.nextLong(), users, posts, votes, asOf, scenario);
    }

    private static void requireSound(SeedPlan plan) {
        SeedRows rows = new SeedRows(plan, SeedStart.EMPTY);
        List<List<@Nullable Object>> users = written(SeedRows::users, rows).rows();
        List<List<@Nullable Object>> posts = written(SeedRows::posts, rows).rows();
        List<List<@Nullable Object>> votes = written(SeedRows::votes, rows).rows();

        assertThat(List.of(users.size(), posts.size(), (long) votes.size()))
                .as(plan.toString())
                .isEqualTo(List.of(plan.users(), plan.posts(), plan.votes()));
        assertThat(users).extracting(row -> row.get(1)).doesNotHaveDuplicates().allMatch(SeedRowsTest::isEmail);
        assertThat(new HashSet<>(votes)).as(plan.toString()).hasSize(votes.size());
        requireAscending(users, 3, plan.asOf());
        requireAscending(posts, 5, plan.asOf());
        assertThat(posts).as(plan.toString()).allMatch(post -> timeOf(post, 5)
                .isAfter(timeOf(userOf(users, post.get(3)), 3)));
        assertThat(votes.stream().filter(vote -> ownerOf(posts, vote).equals(vote.get(0))))
                .as(plan.toString())
                .isEmpty();
    }

    private static Instant timeOf(List<@Nullable Object> row, int column) {
        return (Instant) Objects.requireNonNull(row.get(column));
    }

    private static Object ownerOf(List<List<@Nullable Object>> posts, List<@Nullable Object> vote) {
        int post = (int) (long) Objects.requireNonNull(vote.get(1)) - 1;
        return Objects.requireNonNull(posts.get(post).get(3));
    }

    private static List<@Nullable Object> userOf(List<List<@Nullable Object>> users, @Nullable Object id) {
        return users.get((int) (long) Objects.requireNonNull(id) - 1);
    }

    private static boolean isEmail(@Nullable Object email) {
        return email instanceof String text && EmailAddress.parse(text).text().equals(text);
    }

    private static void requireAscending(List<List<@Nullable Object>> rows, int column, Instant asOf) {
        List<Instant> times = rows.stream().map(row -> timeOf(row, column)).toList();

        assertThat(times).isSorted().allMatch(time -> time.isBefore(asOf));
        assertThat(rows)
                .extracting(row -> row.get(0))
                .isEqualTo(Stream.iterate(1L, id -> id + 1).limit(rows.size()).toList());
    }

    private static List<@Nullable Object> emails(long seed) {
        return written(SeedRows::users, new SeedRows(plan(SeedPreset.SMALL, seed), SeedStart.EMPTY)).rows().stream()
                .map(row -> row.get(1))
                .toList();
    }

    private static String checksums(SeedPreset preset) {
        SeedRows rows = new SeedRows(plan(preset, 1), SeedStart.EMPTY);
        return written(SeedRows::users, rows).checksum()
                + written(SeedRows::posts, rows).checksum()
                + written(SeedRows::votes, rows).checksum();
    }

    private static SeedPlan plan(SeedPreset preset, long seed) {
        return new SeedPlan(seed, preset.users(), preset.posts(), preset.votes(), SeedPlan.DEFAULT_AS_OF, null);
    }

    private static RowList written(BiConsumer<SeedRows, RowSink> table, SeedRows rows) {
        RowList list = new RowList();
        table.accept(rows, list);
        return list;
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }
}
