package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class VoteCountsTest {

    @Test
    void theSumIsExactAndNoPostHasMoreThanThereAreVoters() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            int posts = 1 + random.nextInt(200);
            int cap = 1 + random.nextInt(100);
            long most = (long) posts * cap;
            requireExact(posts, i % 10 == 0 ? most : i % 10 == 1 ? most - 1 : (long) (random.nextDouble() * most), cap);
        }
        requireExact(200_000, 1_000_000, 69_999);
        requireExact(200_000, 200_000L * 999 - 1, 999);
    }

    @Test
    void aBetterRankNeverHasManyFewer() {
        VoteCounts counts = new VoteCounts(20_000, 200_000, 1_399);
        for (int rank = 1; rank < 20_000; rank++) {
            assertThat(counts.of(rank)).isLessThanOrEqualTo(counts.of(rank - 1) + 1);
        }
    }

    private static void requireExact(int posts, long votes, int cap) {
        VoteCounts counts = new VoteCounts(posts, votes, cap);
        long sum = 0;
        for (int rank = 0; rank < posts; rank++) {
            int count = counts.of(rank);
            if (count < 0 || count > cap) {
                throw new AssertionError(count + " of at most " + cap + " votes at rank " + rank + " of " + posts);
            }
            sum += count;
        }

        assertThat(sum).as("%d posts, at most %d votes each", posts, cap).isEqualTo(votes);
    }
}
