package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socialmedia.progress.Progress;
import socialmedia.testing.SocialMediaDatabase;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class ConcurrentSeedsTest {

    private final SeedBench bench = new SeedBench();

    @AfterEach
    void dropDatabase() {
        bench.close();
    }

    @Test
    void oneWinsAndTheOtherSaysSo() {
        bench.database().journaled().mark("development", false, null);
        List<String> said = new ArrayList<>();

        bench.database().journaled().change(SocialMediaDatabase.request("seed run"), changes -> new Seeder(
                        changes, at("votes", () -> said.add(failureOfAnother())))
                .seed(SeedBench.TINY, Onto.EMPTY));

        assertThat(said)
                .singleElement()
                .asString()
                .endsWith("OperatorFailure: another console is seeding this database");
        assertThat(bench.seed(SeedBench.TINY).result().already()).isTrue();
        assertThat(bench.counts()).isEqualTo("10 30 100");
    }

    @Test
    void twoThatAreTheFirstToWriteFollowEachOther() {
        CompletableFuture<SeedReport> one =
                CompletableFuture.supplyAsync(() -> bench.seed(SeedBench.TINY).result());
        CompletableFuture<SeedReport> other =
                CompletableFuture.supplyAsync(() -> bench.seed(SeedBench.TINY).result());

        assertThat(List.of(one.join().already(), other.join().already())).containsExactlyInAnyOrder(false, true);
        assertThat(bench.ledger()).hasSize(1);
    }

    private String failureOfAnother() {
        return CompletableFuture.supplyAsync(() -> bench.seed(SeedBench.plan(2)))
                .handle((report, thrown) -> String.valueOf(thrown))
                .join();
    }

    private static Progress at(String phase, Runnable work) {
        return new Progress() {
            @Override
            public void begin(String begun, long total) {
                if (begun.equals(phase)) {
                    work.run();
                }
            }

            @Override
            public void advance(long rows) {}
        };
    }
}
