package socialmedia.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure.Kind;

/** Images outlive the columns they were taken of. */
final class UndoAcrossMigrationsTest {

    private static final UndoOptions LOSS = new UndoOptions(false, false, true);

    private UndoBench bench;

    @BeforeEach
    void createDatabase() {
        bench = new UndoBench(3);
    }

    @AfterEach
    void dropDatabase() {
        bench.close();
    }

    @Test
    void restoresWhatBothSidesKnow() {
        String start = emails();
        long renamed = bench.act(acts -> acts.rename(2, "renamed@example.org"));
        long deleted = bench.act(acts -> acts.deleteUser(1));
        bench.database().migrate("6");

        bench.undo(deleted);
        bench.undo(renamed);

        assertThat(emails()).isEqualTo(start);
    }

    @Test
    void refusesToLoseAValueWhoseColumnIsGone() {
        String start = emails();
        long called = bench.act(acts -> acts.call(3, "+49"));
        long deleted = bench.act(acts -> acts.deleteUser(2));
        bench.database().migrate("6");

        assertThat(bench.fails(deleted, UndoOptions.NONE))
                .hasMessage("the column phone_number of users is gone, and with it 1 value of action " + deleted)
                .returns(Kind.REFUSED, failure -> failure.kind());
        assertThat(bench.fails(called, UndoOptions.NONE).kind()).isEqualTo(Kind.REFUSED);
        bench.undo(deleted, LOSS);

        assertThat(emails()).isEqualTo(start);
    }

    @Test
    void leavesColumnsThatCameLaterToTheirDefaults() {
        bench.database().migrate("6");
        long deleted = bench.act(acts -> acts.deleteUser(2));
        long renamed = bench.act(acts -> acts.rename(3, "renamed@example.org"));
        bench.database().migrate("head");
        String start = bench.checksum();
        bench.outside("update users set phone_number = '+1' where id = 3");

        bench.undo(renamed);
        long undo = bench.undo(deleted);

        assertThat(bench.database()
                        .jdbc()
                        .sql("select string_agg(id || coalesce(phone_number, ''), ' ' order by id) from users")
                        .query(String.class)
                        .single())
                .isEqualTo("1 2 3+1");
        bench.undo(undo);
        bench.outside("update users set phone_number = null, email = 'renamed@example.org' where id = 3");
        assertThat(bench.checksum()).isEqualTo(start);
    }

    @Test
    void seesAValueThatWentDownAndUpAgainAsChanged() {
        long called = bench.act(acts -> acts.call(3, "+49"));
        bench.database().migrate("6");
        bench.database().migrate("head");

        assertThat(bench.fails(called, UndoOptions.NONE))
                .hasMessage("action " + called + " cannot be taken back: users 3: has changed since (phone_number)");
    }

    private String emails() {
        return bench.database()
                .jdbc()
                .sql("select string_agg(id || email || password || created_at, ' ' order by id) from users")
                .query(String.class)
                .single();
    }
}
