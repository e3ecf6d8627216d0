package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import socialmedia.database.Connections;
import socialmedia.journal.Changes;
import socialmedia.progress.Progress;
import socialmedia.schema.DatabaseSchema;
import socialmedia.testing.SocialMediaDatabase;

/**
 * The server ends a seed's connection at many moments: nothing of it is there, and the ledger says so.
 *
 * <p>{@code -Dkill.moments=100} for more of them.
 */
final class LostConnectionTest {

    private static final int MOMENTS = Integer.getInteger("kill.moments", 20);

    /** As many as make a hundred moments, with those of the phases. */
    private static final SeedPlan PLAN = new SeedPlan(1, 300, 3_000, 20_000, SeedPlan.DEFAULT_AS_OF, null);

    private static final int LAST = 93;

    private final SeedBench bench = new SeedBench();
    private final Set<String> phases = new TreeSet<>();

    @AfterEach
    void dropDatabase() {
        bench.close();
    }

    @Test
    void leavesNothing() throws SQLException {
        DatabaseSchema before = bench.schema();
        try (Connection side = new Connections(bench.database().settings(), "side").open()) {
            for (int moment = 0; moment < MOMENTS; moment++) {
                Cut cut = new Cut(side, moment * LAST / Math.max(1, MOMENTS - 1));

                assertThatThrownBy(() -> seed(cut)).as("at event %d", cut.at).isInstanceOf(RuntimeException.class);

                assertThat(bench.counts()).as("at event %d", cut.at).isEqualTo("0 0 0");
                assertThat(bench.ledger()).isEmpty();
            }
        }
        assertThat(phases).contains("users", "posts", "votes", "constraints", "analyze");
        assertThat(bench.schema()).isEqualTo(before);
        assertThat(bench.seed(PLAN).result().entry().id()).isPositive();
    }

    private void seed(Cut cut) {
        bench.database().journaled().change(SocialMediaDatabase.request("seed run"), changes -> {
            cut.aimAt(changes);
            return new Seeder(changes, cut).seed(PLAN, Onto.EMPTY);
        });
    }

    /** Ends the seed's connection when so many events have been told. */
    private final class Cut implements Progress {

        private final Connection side;
        private final int at;
        private int events;
        private int process;

        Cut(Connection side, int at) {
            this.side = side;
            this.at = at;
        }

        void aimAt(Changes changes) {
            process = changes.database()
                    .sql("select pg_backend_pid()")
                    .query(Integer.class)
                    .single();
        }

        @Override
        public void begin(String phase, long total) {
            if (events <= at) {
                phases.add(phase);
            }
            event();
        }

        @Override
        public void advance(long rows) {
            event();
        }

        private void event() {
            if (events++ == at) {
                try (PreparedStatement end = side.prepareStatement("select pg_terminate_backend(?)")) {
                    end.setInt(1, process);
                    end.execute();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
