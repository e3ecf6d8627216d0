package socialmedia.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socialmedia.database.Connections;
import socialmedia.journal.ChangeReport;
import socialmedia.user.UserPruning.Idle;

/** While users are deleted the application goes on: whatever went with them must be in the journal. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class VotesMeanwhileTest {

    private static final int USERS = 1_500;

    private ActsOnUsers users;

    @BeforeEach
    void fill() {
        users = new ActsOnUsers(USERS);
    }

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void everyVoteThatGoesIsInTheJournalWhileANeighbourKeepsVoting() throws Exception {
        CountDownLatch voting = new CountDownLatch(1);
        CompletableFuture<Integer> cast = CompletableFuture.supplyAsync(() -> vote(voting));
        voting.await();

        ChangeReport<DeletedUsers> report =
                users.changeAtOnce(changes -> new UserDeletion(changes).delete(List.of(1), null));

        int gone = USERS + cast.get();
        assertThat(users.text("select count(*) from votes")).isEqualTo("0");
        assertThat(report.result().ownVotes() + report.result().otherVotes()).isEqualTo(gone);
        assertThat(users.text("select count(*) from admin_shell.row_change where table_name = 'votes'"))
                .isEqualTo(String.valueOf(gone));
    }

    /** Votes of all for the second post of user 1, until that is gone. */
    private int vote(CountDownLatch voting) {
        int cast = 0;
        try (Connection neighbour = neighbour();
                Statement statement = neighbour.createStatement()) {
            for (int user = 1; user <= USERS; user++) {
                statement.execute("insert into votes values (" + user + ", 2)");
                cast++;
                voting.countDown();
            }
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo("23503");
        }
        return cast;
    }

    @Test
    void waitsForAVoteThatIsBeingCastAndWritesItDown() throws Exception {
        try (Connection neighbour = neighbour();
                Statement statement = neighbour.createStatement()) {
            neighbour.setAutoCommit(false);
            statement.execute("insert into votes values (7, 2)");
            CompletableFuture<ChangeReport<DeletedUsers>> deletion = CompletableFuture.supplyAsync(
                    () -> users.changeAtOnce(changes -> new UserDeletion(changes).delete(List.of(1), null)));
            awaitWaiter();
            neighbour.commit();

            assertThat(deletion.get().result()).isEqualTo(new DeletedUsers(List.of(1), 2, 0, 1, USERS));
        }
    }

    @Test
    void doesNotPruneWhoPostsMeanwhile() throws Exception {
        users.execute("delete from posts where owner_id in (8, 9)");
        try (Connection neighbour = neighbour();
                Statement statement = neighbour.createStatement()) {
            neighbour.setAutoCommit(false);
            statement.execute("insert into posts (title, content, owner_id) values ('Back', 'again', 8)");
            Idle idle = new Idle(Instant.parse("2030-01-01T00:00:00Z"), true, false);
            CompletableFuture<ChangeReport<DeletedUsers>> pruning = CompletableFuture.supplyAsync(
                    () -> users.changeAtOnce(changes -> new UserPruning(changes).prune(idle)));
            awaitWaiter();
            neighbour.commit();

            assertThat(pruning.get().result()).isEqualTo(new DeletedUsers(List.of(9), 0, 0, 1, 0));
        }
    }

    private Connection neighbour() throws SQLException {
        return new Connections(users.database().settings(), "neighbour").open();
    }

    /** Until somebody waits for a lock of the neighbour's. */
    private void awaitWaiter() {
        String waiting = "select count(*) from pg_locks where not granted";
        while (users.text(waiting).equals("0")) {
            Thread.onSpinWait();
        }
    }
}
