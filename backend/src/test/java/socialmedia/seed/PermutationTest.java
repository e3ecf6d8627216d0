package socialmedia.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import socialmedia.fake.Mix;

final class PermutationTest {

    @Test
    void everyNumberComesOnce() {
        for (int size = 1; size < 400; size++) {
            requireEachOnce(size, Mix.of(1, size));
        }
        requireEachOnce(1_000_003, 5);
    }

    @Test
    void anotherKeyIsAnotherOrder() {
        Permutation first = new Permutation(1_000, 1);
        Permutation second = new Permutation(1_000, 2);
        int same = 0;
        for (int place = 0; place < 1_000; place++) {
            same += first.at(place) == second.at(place) ? 1 : 0;
        }

        assertThat(same).isLessThan(10);
    }

    private static void requireEachOnce(int size, long key) {
        Permutation permutation = new Permutation(size, key);
        BitSet seen = new BitSet(size);
        for (int place = 0; place < size; place++) {
            seen.set(permutation.at(place));
        }

        assertThat(seen.cardinality()).isEqualTo(size);
        assertThat(seen.length()).isEqualTo(size);
    }
}
