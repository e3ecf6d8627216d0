package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.user.UserOrder.Column;

/** Users 1 to 12 own two posts each and voted for post 1; 13 and 14 (a_b%c) do neither. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserRepositoryTest {

    private SocialMediaDatabase database;

    @BeforeAll
    void createDatabase() {
        database = SocialMediaDatabase.atHead().filled(12);
        database.jdbc().sql("""
                        insert into users (email, password, created_at)
                        values ('Idle@example.org', 'x', '2026-03-01Z'), ('a_b%c@example.net', 'x', '2026-03-01Z')""").update();
    }

    @AfterAll
    void dropDatabase() {
        database.close();
    }

    @Test
    void filtersByEmailWithStars() {
        assertThat(list(email("*@example.net"))).containsExactly(14);
        assertThat(list(email("idle@EXAMPLE.org"))).containsExactly(13);
        assertThat(list(email("a_b%*"))).containsExactly(14);
        assertThat(list(email("user_@example.org"))).isEmpty();
        assertThat(list(email("user1*"))).containsExactly(1, 10, 11, 12);
    }

    @Test
    void filtersByTimeAndByWhatHangsOnThem() {
        Instant march = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(list(new UserFilter(null, march, null, null, null, false))).containsExactly(13, 14);
        assertThat(list(new UserFilter(null, null, march, null, null, false))).hasSize(12);
        assertThat(list(new UserFilter(null, null, null, false, null, false))).containsExactly(13, 14);
        assertThat(list(new UserFilter(null, null, null, true, true, false))).hasSize(12);
        assertThat(list(new UserFilter(null, null, null, null, false, false))).containsExactly(13, 14);
        assertThat(list(new UserFilter(null, null, null, null, null, true))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ID,false", "ID,true", "EMAIL,false", "EMAIL,true", "CREATED,false", "CREATED,true"})
    void pagesWithoutLosingOrRepeatingAnybody(Column column, boolean reverse) {
        UserOrder order = new UserOrder(column, reverse);
        List<User> paged = new ArrayList<>();
        List<User> page;
        do {
            User after = paged.isEmpty() ? null : paged.get(paged.size() - 1);
            page = read(users -> users.list(UserFilter.EVERYBODY, order, after, 5));
            paged.addAll(page);
        } while (!page.isEmpty());

        assertThat(paged).hasSize(14).isEqualTo(read(users -> users.list(UserFilter.EVERYBODY, order, null, 100)));
    }

    @Test
    void readsAllInPages() {
        try (SocialMediaDatabase many = SocialMediaDatabase.atHead()) {
            many.jdbc().sql("""
                            insert into users (email, password)
                            select 'user' || n || '@example.org', 'x' from generate_series(1, 2500) n""").update();

            List<Integer> ids = many.journaled()
                    .read(6, reading -> new UserRepository(reading.database(), reading.facts())
                            .stream(UserFilter.EVERYBODY, UserOrder.BY_ID, null)
                                    .map(User::id)
                                    .toList());

            assertThat(ids).hasSize(2500).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void countsWhatHangsOnAUser() {
        List<UserDetails> details = read(users -> users.details(List.of(13, 1)));

        assertThat(details)
                .extracting(UserDetails::posts, UserDetails::votesGiven, UserDetails::votesReceived)
                .containsExactly(tuple(0L, 0L, 0L), tuple(2L, 1L, 12L));
        assertThat(details.get(0).lastPost()).isNull();
        assertThat(details.get(1).lastPost()).isEqualTo(Instant.parse("2026-01-03T01:00:00Z"));
        assertThat(details.get(1).suspended()).isFalse();
    }

    @Test
    void knowsThoseWithTheMost() {
        List<TopUser> byVotes = read(users -> users.top(TopUser.By.VOTES, 5));
        List<TopUser> byPosts = read(users -> users.top(TopUser.By.POSTS, 2));

        assertThat(byVotes).extracting(top -> top.user().id(), TopUser::count).containsExactly(tuple(1, 12L));
        assertThat(byPosts).extracting(top -> top.user().id()).containsExactly(1, 2);
    }

    @Test
    void exportsAllThatOneUserHas() {
        UserExport export = read(users -> users.export(2));

        assertThat(export.details().user().email()).isEqualTo("user2@example.org");
        assertThat(export.posts())
                .extracting(UserExport.OwnPost::title)
                .containsExactly("Title 1 of 2", "Title 2 of 2");
        assertThat(export.votes()).containsExactly(1);
    }

    private static UserFilter email(String pattern) {
        return new UserFilter(pattern, null, null, null, null, false);
    }

    private List<Integer> list(UserFilter filter) {
        return read(users -> users.list(filter, UserOrder.BY_ID, null, 100)).stream()
                .map(User::id)
                .toList();
    }

    private <R> R read(Function<UserRepository, R> work) {
        return database.journaled()
                .read(6, reading -> work.apply(new UserRepository(reading.database(), reading.facts())));
    }
}
