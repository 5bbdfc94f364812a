package keinen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who counts which buckets. */
class SharedBucketsTest {
    @Test
    void bucketsAreCountedHereInOrderUntilTheRestIsGivenAway() {
        SharedBuckets buckets = SharedBuckets.here(16);
        assertThat(take(buckets, 2)).containsExactly(0, 1);
        assertThat(buckets.giveAway(4)).containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(take(buckets, 9)).containsExactly(2, 3);
    }

    @Test
    void theLastBucketsAreLeftHoweverLongTheOtherTakes() {
        SharedBuckets buckets = SharedBuckets.here(4);
        assertThat(take(buckets, 9)).containsExactly(0, 1);
        assertThat(buckets.giveAway(4)).containsExactly(2, 3);
        assertThat(take(buckets, 9)).isEmpty();
    }

    @Test
    void aStoreOfFewBucketsIsGivenAwayAsAWhole() {
        SharedBuckets buckets = SharedBuckets.here(1);
        assertThat(take(buckets, 9)).isEmpty();
        assertThat(buckets.giveAway(4)).containsExactly(0);
    }

    @Test
    void whatIsCountedElsewhereIsGivenAwayAsAWhole() {
        SharedBuckets buckets = SharedBuckets.elsewhere(3);
        assertThat(take(buckets, 9)).isEmpty();
        assertThat(buckets.giveAway(Integer.MAX_VALUE)).containsExactly(0, 1, 2);
    }

    @Test
    void whereTheOtherFailedNoFurtherBucketIsCounted() {
        SharedBuckets buckets = SharedBuckets.here(16);
        assertThat(take(buckets, 1)).containsExactly(0);
        buckets.stop();
        assertThat(take(buckets, 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 16, 64, Integer.MAX_VALUE})
    void everyBucketIsCountedOnce(int tasks) {
        for (int number = 1; number < 40; number++) {
            for (int before = 0; before < number; before++) {
                SharedBuckets buckets = SharedBuckets.here(number);
                List<Integer> counted = take(buckets, before);
                List<Integer> given = buckets.giveAway(tasks).boxed().toList();
                assertThat(given).isNotEmpty();
                counted.addAll(take(buckets, number));
                counted.addAll(given);
                assertThat(counted).doesNotHaveDuplicates().hasSize(number);
            }
        }
    }

    private static List<Integer> take(SharedBuckets buckets, int most) {
        List<Integer> taken = new ArrayList<>();
        while (taken.size() < most && buckets.hasNext()) {
            taken.add(buckets.next());
        }
        return taken;
    }
}
