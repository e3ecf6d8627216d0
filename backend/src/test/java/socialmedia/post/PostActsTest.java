package socialmedia.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.testing.SocialMediaDatabase;

final class PostActsTest {

    private static final String HOSTILE = "O'Brien \"%_\\\n\u001b[31m\u202e😀 ${x} :name ?";

    private SocialMediaDatabase database;

    @BeforeEach
    void createDatabase() {
        database = SocialMediaDatabase.atHead().filled(3);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void makesAPostForItsOwner() {
        ChangeReport<Post> report =
                change(changes -> new PostCreation(changes).create(new NewPost(2, HOSTILE, HOSTILE, false)));

        assertThat(report.changed()).isEqualTo(Map.of(JournaledTable.POSTS, new RowCounts(1, 0, 0)));
        Post made = report.result();
        assertThat(made).isEqualTo(new Post(7, HOSTILE, HOSTILE, 2, false, made.createdAt()));
        assertThat(posts().get(7)).isEqualTo(made);
        assertThat(journaled("after ->> 'title'")).containsExactly(HOSTILE);
    }

    @Test
    void makesNoPostForNobody() {
        OperatorFailure failure = fails(changes -> new PostCreation(changes).create(new NewPost(9, "Title", "", true)));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure).hasMessage("there is no user 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "a\0b"})
    void refusesATitleThatIsNone(String title) {
        assertThat(fails(changes -> new PostCreation(changes).create(new NewPost(1, title, "", true)))
                        .kind())
                .isEqualTo(Kind.USAGE);
        assertThat(fails(changes -> new PostUpdate(changes).update(1, title, null))
                        .kind())
                .isEqualTo(Kind.USAGE);
    }

    @Test
    void saysThatTheSequenceIsBehind() {
        database.jdbc()
                .sql("select setval('posts_id_seq', 1, false)")
                .query(Long.class)
                .single();

        assertThat(fails(changes -> new PostCreation(changes).create(new NewPost(1, "Title", "", true))))
                .hasMessage("the next id, 1, is taken: the sequence of posts.id is behind its rows");
    }

    @Test
    void changesWhatIsGiven() {
        ChangeReport<Post> report = change(changes -> new PostUpdate(changes).update(1, HOSTILE, null));

        assertThat(report.changed(JournaledTable.POSTS)).isEqualTo(new RowCounts(0, 1, 0));
        assertThat(report.result().title()).isEqualTo(HOSTILE);
        assertThat(posts().get(1).content()).isEqualTo("Content 1");
        assertThat(journaled("before ->> 'title'")).containsExactly("Title 1 of 1");
    }

    @Test
    void countsNothingWhereAllStaysAsItIs() {
        ChangeReport<Post> report = change(changes -> new PostUpdate(changes).update(1, "Title 1 of 1", "Content 1"));

        assertThat(report.isEmpty()).isTrue();
        assertThat(report.action()).isNull();
        assertThat(fails(changes -> new PostUpdate(changes).update(99, "Title", null))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void refusesAnEditOfAPostThatChangedMeanwhile() {
        Post asRead = posts().get(1);
        database.jdbc()
                .sql("update posts set content = 'theirs', published = false where id = 1")
                .update();
        String before = database.checksum();

        OperatorFailure failure = fails(changes -> new PostUpdate(changes).updateUnchanged(asRead, "Mine", "mine"));

        assertThat(failure.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(failure).hasMessage("post 1 was changed meanwhile: its content, published");
        assertThat(database.checksum()).isEqualTo(before);
    }

    @Test
    void editsAPostThatIsAsItWasRead() {
        Post asRead = posts().get(1);

        Post edited = change(changes -> new PostUpdate(changes).updateUnchanged(asRead, "Mine", "mine"))
                .result();

        assertThat(edited).isEqualTo(new Post(1, "Mine", "mine", 1, true, asRead.createdAt()));
    }

    @Test
    void publishesThoseThatAreNot() {
        ChangeReport<Publishing.Result> report =
                change(changes -> new Publishing(changes).publish(List.of(1, 2, 4, 99)));

        assertThat(report.result()).isEqualTo(new Publishing.Result(List.of(2, 4), 1));
        assertThat(report.changed()).isEqualTo(Map.of(JournaledTable.POSTS, new RowCounts(0, 2, 0)));
        assertThat(change(changes -> new Publishing(changes).unpublish(List.of(1, 2)))
                        .result())
                .isEqualTo(new Publishing.Result(List.of(1, 2), 0));
        assertThat(posts().list(new PostFilter(null, true, null, null, null), PostOrder.BY_ID, null, 9))
                .extracting(Post::id)
                .containsExactly(3, 4, 5);
    }

    @Test
    void deletesPostsWithTheirVotesByName() {
        ChangeReport<PostDeletion.Result> report = change(changes -> new PostDeletion(changes).delete(List.of(2, 1)));

        assertThat(report.result()).isEqualTo(new PostDeletion.Result(List.of(1, 2), 3));
        assertThat(report.changed())
                .isEqualTo(Map.of(
                        JournaledTable.POSTS, new RowCounts(0, 0, 2), JournaledTable.VOTES, new RowCounts(0, 0, 3)));
        assertThat(journaled("table_name || ' ' || key"))
                .containsExactly(
                        "votes {\"post_id\": 1, \"user_id\": 1}",
                        "votes {\"post_id\": 1, \"user_id\": 2}",
                        "votes {\"post_id\": 1, \"user_id\": 3}",
                        "posts {\"id\": 1}",
                        "posts {\"id\": 2}");
    }

    @Test
    void givesPostsToAnotherOwner() {
        ChangeReport<PostReassignment.Result> report =
                change(changes -> new PostReassignment(changes).reassign(List.of(1, 2, 3), 2));

        assertThat(report.result()).isEqualTo(new PostReassignment.Result(List.of(1, 2), 2, 1));
        assertThat(report.changed()).isEqualTo(Map.of(JournaledTable.POSTS, new RowCounts(0, 2, 0)));
        assertThat(posts().list(new PostFilter(2, null, null, null, null), PostOrder.BY_ID, null, 9))
                .hasSize(4);
        assertThat(fails(changes -> new PostReassignment(changes).reassign(List.of(1), 9)))
                .hasMessage("there is no user 9");
    }

    @Test
    void keepsNothingOfDryRunsAndCountsAsTheRealRun() {
        List<Function<Changes, Object>> acts = List.of(
                changes -> new PostUpdate(changes).update(3, "Other", "other"),
                changes -> new Publishing(changes).publish(List.of(1, 2, 3, 4)),
                changes -> new PostReassignment(changes).reassign(List.of(1, 2, 3), 3),
                changes -> new PostDeletion(changes).delete(List.of(1, 2, 3)),
                changes -> new PostCreation(changes)
                        .create(new NewPost(1, "Title", "", true))
                        .title());
        for (Function<Changes, Object> act : acts) {
            String before = database.checksum();

            ChangeReport<Object> tried = database.journaled().tried(SocialMediaDatabase.request("post"), act);

            assertThat(tried.action()).isNull();
            assertThat(database.checksum()).isEqualTo(before);
            ChangeReport<Object> real = change(act);
            assertThat(real.changed()).isEqualTo(tried.changed());
            assertThat(real.result()).isEqualTo(tried.result());
            assertThat(real.isEmpty()).isFalse();
        }
    }

    private List<String> journaled(String expression) {
        return database.jdbc()
                .sql("select " + expression + " from admin_shell.row_change order by statement, key::text")
                .query(String.class)
                .list();
    }

    private PostRepository posts() {
        return new PostRepository(database.jdbc());
    }

    private <R> ChangeReport<R> change(Function<Changes, R> act) {
        return database.journaled().change(SocialMediaDatabase.request("post"), act);
    }

    private OperatorFailure fails(Function<Changes, ?> act) {
        return catchThrowableOfType(OperatorFailure.class, () -> change(act));
    }
}
