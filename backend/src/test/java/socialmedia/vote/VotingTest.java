package socialmedia.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;
import socialmedia.journal.ChangeReport;
import socialmedia.journal.Changes;
import socialmedia.journal.JournaledTable;
import socialmedia.journal.RowCounts;
import socialmedia.testing.SocialMediaDatabase;

final class VotingTest {

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
    void castsAVoteAndWritesItDown() {
        ChangeReport<Vote> report = change(changes -> new Voting(changes).add(2, 3));

        assertThat(report.result()).isEqualTo(new Vote(2, 3));
        assertThat(report.changed()).isEqualTo(Map.of(JournaledTable.VOTES, new RowCounts(1, 0, 0)));
        assertThat(database.jdbc()
                        .sql("""
                                select a.command || ' ' || a.os_user || ' ' || a.revision || ' ' || r.table_name || ' ' || r.key
                                    || ' ' || coalesce(r.before::text, 'nothing') || ' ' || r.after
                                from admin_shell.action a join admin_shell.row_change r on r.action_id = a.id
                                where a.id = :id""")
                        .param("id", report.action())
                        .query(String.class)
                        .list())
                .containsExactly("vote tester f4b7a1c09e83 votes {\"post_id\": 3, \"user_id\": 2} nothing"
                        + " {\"post_id\": 3, \"user_id\": 2}");
    }

    @Test
    void refusesASecondVote() {
        assertThat(fails(changes -> new Voting(changes).add(2, 1)).kind()).isEqualTo(Kind.CONFLICT);
        assertThat(database.jdbc()
                        .sql("select count(*) from votes")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void findsNoVoteOfOrForNobody() {
        assertThat(fails(changes -> new Voting(changes).add(9, 1)).getMessage()).isEqualTo("there is no user 9");
        assertThat(fails(changes -> new Voting(changes).add(1, 99)).getMessage())
                .isEqualTo("there is no post 99");
        assertThat(fails(changes -> new Voting(changes).remove(2, 2)).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void keepsNothingOfADryRun() {
        String before = database.checksum();

        ChangeReport<Vote> report = database.journaled()
                .tried(SocialMediaDatabase.request("vote"), changes -> new Voting(changes).remove(2, 1));

        assertThat(report.action()).isNull();
        assertThat(report.changed(JournaledTable.VOTES)).isEqualTo(new RowCounts(0, 0, 1));
        assertThat(database.checksum()).isEqualTo(before);
        assertThat(database.jdbc()
                        .sql("select not exists (select from admin_shell.action)")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private ChangeReport<Vote> change(Function<Changes, Vote> act) {
        return database.journaled().change(SocialMediaDatabase.request("vote"), act);
    }

    private OperatorFailure fails(Function<Changes, Vote> act) {
        return catchThrowableOfType(OperatorFailure.class, () -> change(act));
    }
}
