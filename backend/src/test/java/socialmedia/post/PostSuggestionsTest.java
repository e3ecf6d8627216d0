package socialmedia.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.post.PostSuggestions.Suggested;
import socialmedia.testing.FreshDatabase;
import socialmedia.testing.TestDatabase;

final class PostSuggestionsTest {

    private static final FreshDatabase DATABASE = TestDatabase.create();

    private final PostSuggestions suggestions = new PostSuggestions(DATABASE.jdbc());

    @BeforeAll
    static void writePosts() {
        DATABASE.jdbc()
                .sql("create table posts (id integer primary key, title varchar not null)")
                .update();
        DATABASE.jdbc().sql("""
                        insert into posts
                        select i, repeat('t', 70) from unnest(array[1, 4, 12, 42, 420, 429, 430, 4200, 2147483647]) i
                        """).update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void findsIdsThatBeginSoTheNewestFirst() {
        assertThat(suggestions.beginningWith("42")).extracting(Suggested::id).containsExactly(4200, 429, 420, 42);
        assertThat(suggestions.beginningWith("2")).extracting(Suggested::id).containsExactly(2_147_483_647);
        assertThat(suggestions.beginningWith("2147483647")).hasSize(1);
        assertThat(suggestions.beginningWith(""))
                .hasSize(9)
                .first()
                .isEqualTo(new Suggested(2_147_483_647, "t".repeat(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "042", "9", "2147483648", "99999999999", "-1", "a", "4 ", "4'"})
    void findsNothingForWhatNoIdBeginsWith(String typed) {
        assertThat(suggestions.beginningWith(typed)).isEmpty();
    }

    @Test
    void rangesCoverWhatTheDigitsBegin() {
        assertThat(IdRange.beginningWith("214748364"))
                .isEqualTo(
                        List.of(new IdRange(214_748_364, 214_748_364), new IdRange(2_147_483_640, Integer.MAX_VALUE)));
    }
}
