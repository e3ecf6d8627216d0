package socialmedia.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JournalReaderTest {

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
    void isEmptyWhereNothingWasEverDone() {
        assertThat(list(null, 10)).isEmpty();
        assertThatThrownBy(() -> read(journal -> journal.get(1))).hasMessage("there is no action 1");
    }

    @Test
    void listsTheNewestFirstAndWhatUndidThem() {
        bench.act(acts -> acts.retitle(1, "One"));
        bench.act(acts -> acts.deleteUser(3));
        bench.undo(1L);

        List<Action> actions = list("tester", 10);

        assertThat(actions).extracting(Action::id).containsExactly(3L, 2L, 1L);
        assertThat(actions).extracting(Action::undoes).containsExactly(1L, null, null);
        assertThat(actions).extracting(Action::undoneBy).containsExactly(null, null, 3L);
        assertThat(actions).extracting(Action::rows).containsExactly(1L, 4L, 1L);
        assertThat(list("tester", 1)).hasSize(1);
        assertThat(list("nobody", 10)).isEmpty();
    }

    @Test
    void showsRowsWithoutPasswords() {
        bench.act(acts -> acts.rename(2, "renamed@example.org"));
        bench.act(acts -> acts.vote(2, 3));

        RowChange row = read(journal -> journal.rows(1, 10)).get(0);

        assertThat(row.what()).isEqualTo(RowChange.What.UPDATED);
        assertThat(row.keyValues()).containsExactly(new BigDecimal(2));
        assertThat(row.changed()).containsExactly("email");
        assertThat(row.before()).containsEntry("password", "***").containsEntry("email", "user2@example.org");
        assertThat(row.after()).containsEntry("password", "***").containsEntry("email", "renamed@example.org");
        assertThat(read(journal -> journal.rows(2, 10)).get(0))
                .isEqualTo(new RowChange(
                        JournaledTable.VOTES,
                        Map.of("post_id", new BigDecimal(3), "user_id", new BigDecimal(2)),
                        Map.of(),
                        Map.of("post_id", new BigDecimal(3), "user_id", new BigDecimal(2)),
                        List.of()));
    }

    private List<Action> list(@Nullable String osUser, int limit) {
        return read(journal -> journal.list(osUser, limit));
    }

    private <R> R read(Function<JournalReader, R> reading) {
        return bench.database().journaled().read(6, found -> reading.apply(new JournalReader(found)));
    }
}
