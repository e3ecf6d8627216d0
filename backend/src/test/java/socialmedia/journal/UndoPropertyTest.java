package socialmedia.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socialmedia.failure.OperatorFailure;
import socialmedia.failure.OperatorFailure.Kind;

/** Whatever is done is taken back to the byte, and refused exactly where rows are no longer as they were left. */
final class UndoPropertyTest {

    private static final int ACTS = 200;
    private static final int SEEDS = Integer.getInteger("undo.seeds", 3);
    private static final long FIRST_SEED = Long.getLong("undo.seed", 1);

    private UndoBench bench;

    @BeforeEach
    void createDatabase() {
        bench = new UndoBench(12);
    }

    @AfterEach
    void dropDatabase() {
        bench.close();
    }

    @Test
    void takesTwoHundredActsBackToTheByte() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            String start = bench.checksum();
            RandomActs acts = new RandomActs(bench, seed);
            Deque<Long> done = new ArrayDeque<>();
            for (int act = 0; act < ACTS; act++) {
                push(done, acts);
            }

            done.forEach(bench::undo);

            assertThat(bench.checksum()).as("-Dundo.seed=" + seed).isEqualTo(start);
        }
    }

    @Test
    void refusesExactlyWhatIsNoLongerAsItWasLeft() {
        int refused = 0;
        int undone = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            RandomActs acts = new RandomActs(bench, seed);
            Deque<Long> done = new ArrayDeque<>();
            for (int act = 0; act < ACTS; act++) {
                push(done, acts);
                if (act % 10 == 0) {
                    acts.meddle();
                }
            }
            for (long action : done) {
                if (undoesAsTheModelDoes(action, "-Dundo.seed=" + seed + ", action " + action)) {
                    undone++;
                } else {
                    refused++;
                }
            }
        }

        assertThat(refused).isGreaterThan(SEEDS * 10);
        assertThat(undone).isGreaterThan(SEEDS * 10);
    }

    private void push(Deque<Long> done, RandomActs acts) {
        Long action = bench.tryAct(acts.next());
        if (action != null) {
            done.push(action);
        }
    }

    private boolean undoesAsTheModelDoes(long action, String name) {
        ModelTables now = ModelTables.read(bench.database().jdbc());
        ModelTables expected = now.without(bench.database().jdbc(), action);

        OperatorFailure failure = bench.fails(action, UndoOptions.NONE);

        if (expected == null) {
            assertThat(failure).as(name).isNotNull().returns(Kind.CONFLICT, OperatorFailure::kind);
        } else {
            assertThat(failure).as(name).isNull();
        }
        assertThat(ModelTables.read(bench.database().jdbc())).as(name).isEqualTo(expected == null ? now : expected);
        return failure == null;
    }
}
