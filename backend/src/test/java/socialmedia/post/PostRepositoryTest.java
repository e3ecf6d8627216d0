package socialmedia.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socialmedia.post.PostOrder.Sort;
import socialmedia.testing.SocialMediaDatabase;

final class PostRepositoryTest {

    private static SocialMediaDatabase database;

    @BeforeAll
    static void createDatabase() {
        database = SocialMediaDatabase.atHead().filled(3);
        database.jdbc().sql("""
                insert into posts (id, title, content, owner_id, published, created_at) values
                (101, '100% _sure_', 'it''s "quoted" \\ and ' || chr(27) || '[31mred', 1, true, '2026-02-01Z'),
                (102, 'Plain', 'one line' || chr(10) || 'ÄPFEL and more', 2, false, '2026-02-01Z'),
                (103, 'Plain', '', 2, false, '2026-02-02Z')""").update();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void readsAPostAsItIs() {
        assertThat(posts().get(1))
                .isEqualTo(new Post(1, "Title 1 of 1", "Content 1", 1, true, Instant.parse("2026-01-02T01:00:00Z")));
        assertThatThrownBy(() -> posts().get(99)).hasMessage("there is no post 99");
    }

    @ParameterizedTest
    @CsvSource({
        "ID,      false, 1 2 3 4 5 6 101 102 103",
        "ID,      true,  103 102 101 6 5 4 3 2 1",
        "CREATED, false, 1 3 5 2 4 6 101 102 103",
        "CREATED, true,  103 102 101 6 4 2 5 3 1",
        "TITLE,   false, 101 102 103 1 3 5 2 4 6",
        "TITLE,   true,  6 4 2 5 3 1 103 102 101"
    })
    void pagesThroughAllInEveryOrder(Sort sort, boolean reversed, String expected) {
        List<String> ids = new ArrayList<>();
        Post after = null;
        List<Post> page = posts().list(PostFilter.ALL, new PostOrder(sort, reversed), after, 2);
        while (!page.isEmpty()) {
            page.forEach(post -> ids.add(String.valueOf(post.id())));
            after = page.get(page.size() - 1);
            page = posts().list(PostFilter.ALL, new PostOrder(sort, reversed), after, 2);
        }

        assertThat(String.join(" ", ids)).isEqualTo(expected);
    }

    @Test
    void filters() {
        Instant february = Instant.parse("2026-02-01T00:00:00Z");
        assertThat(ids(new PostFilter(2, null, null, null, null))).containsExactly(3, 4, 102, 103);
        assertThat(ids(new PostFilter(2, true, null, null, null))).containsExactly(3);
        assertThat(ids(new PostFilter(null, null, null, february, null))).containsExactly(101, 102, 103);
        assertThat(ids(new PostFilter(1, null, null, null, february))).containsExactly(1, 2);
    }

    @Test
    void takesPercentAndUnderscoreInPatternsAsTheyAre() {
        assertThat(ids(titled("%"))).containsExactly(101);
        assertThat(ids(titled("_"))).containsExactly(101);
        assertThat(ids(titled("\\"))).isEmpty();
        assertThat(ids(titled("'; drop table posts; --"))).isEmpty();
        assertThat(ids(titled("title ? OF 1"))).containsExactly(1, 2);
        assertThat(ids(titled("plain*"))).containsExactly(102, 103);
    }

    @Test
    void searchesTitleAndContentInAnyCase() {
        assertThat(posts().search("title 2", 2))
                .extracting(match -> match.post().id() + " " + match.column() + ": " + match.excerpt())
                .containsExactly("6 title: Title 2 of 3", "4 title: Title 2 of 2");
        assertThat(posts().search("äpfel", 9))
                .extracting(match -> match.post().id() + " " + match.column() + ": " + match.excerpt())
                .containsExactly("102 content: one line\nÄPFEL and more");
    }

    @Test
    void searchesHostileTextAsItIs() {
        for (String text : List.of("%", "_", "it's \"quoted\" \\ and", "\u001b[31m")) {
            assertThat(posts().search(text, 9))
                    .as(text)
                    .extracting(match -> match.post().id())
                    .containsExactly(101);
        }
    }

    @Test
    void knowsVotesAndOwners() {
        assertThat(posts().details(List.of(2, 99, 1)))
                .extracting(one -> one.post().id() + " " + one.ownerEmail() + " " + one.votes())
                .containsExactly("2 user1@example.org 0", "1 user1@example.org 3");
    }

    @Test
    void putsThePostsWithTheMostVotesFirst() {
        assertThat(posts().top(null, 2))
                .extracting(one -> one.post().id() + " " + one.votes())
                .containsExactly("1 3", "2 0");
        assertThat(posts().top(Instant.parse("2026-02-01T00:00:00Z"), 9))
                .extracting(one -> one.post().id())
                .containsExactly(101, 102, 103);
    }

    private static PostFilter titled(String pattern) {
        return new PostFilter(null, null, pattern, null, null);
    }

    private static List<Integer> ids(PostFilter filter) {
        return posts().list(filter, PostOrder.BY_ID, null, 99).stream()
                .map(Post::id)
                .toList();
    }

    private static PostRepository posts() {
        return new PostRepository(database.jdbc());
    }
}
