package socialmedia.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.testing.SocialMediaDatabase;
import socialmedia.vote.VoteSuspicion.Kind;
import socialmedia.vote.VoteSuspicion.Sureness;

final class VoteAuditTest {

    private SocialMediaDatabase database;

    @BeforeEach
    void fill() {
        database = SocialMediaDatabase.atHead().filled(12);
        database.jdbc().sql("delete from votes").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsNothingWhereNothingIs() {
        vote(1, 4);
        vote(2, 8);

        assertThat(audit()).isEmpty();
    }

    @Test
    void isCertainOfVotesForOnesOwnPosts() {
        vote(3, 5);
        vote(3, 6);

        assertThat(audit()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.SELF_VOTES);
            assertThat(found.sure()).isEqualTo(Sureness.CERTAIN);
            assertThat(found.email()).isEqualTo("user3@example.org");
            assertThat(found.reason()).isEqualTo("voted for 2 posts of their own");
        });
    }

    @Test
    void findsPairsThatVoteForEachOther() {
        vote(1, 3);
        vote(1, 4);
        vote(2, 1);
        vote(2, 2);

        assertThat(audit()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.MUTUAL_VOTES);
            assertThat(List.of(found.userId(), found.otherId())).isEqualTo(List.of(1, 2));
            assertThat(found.sure()).isEqualTo(Sureness.MEDIUM);
            assertThat(found.reason())
                    .isEqualTo("gave each other 2 and 2 votes, at least 100% of all that each of them cast");
        });
    }

    @Test
    void findsVotersThatVoteAlike() {
        for (int post = 5; post < 17; post += 1) {
            vote(1, post);
            vote(2, post);
        }
        database.jdbc()
                .sql("delete from votes v using posts p where p.id = v.post_id and p.owner_id in (1, 2)")
                .update();

        assertThat(audit()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.ALIKE_VOTERS);
            assertThat(found.sure()).isEqualTo(Sureness.HIGH);
            assertThat(found.reason())
                    .isEqualTo("share 12 of the 12 posts with few votes that either of them voted for (100%)");
        });
    }

    private List<VoteSuspicion> audit() {
        return database.journaled().read(6, reading -> new VoteAudit(reading.database()).run(20));
    }

    private void vote(int user, int post) {
        database.jdbc()
                .sql("insert into votes values (:user, :post)")
                .param("user", user)
                .param("post", post)
                .update();
    }
}
