package keinen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which buckets are counted while Spark starts. */
class MeanwhileTest {
    @Test
    void bucketsAreTakenInOrderUntilSparkStands() {
        CompletableFuture<String> spark = new CompletableFuture<>();
        Meanwhile buckets = new Meanwhile(spark, 10);
        assertThat(buckets.hasNext()).isTrue();
        assertThat(buckets.next()).isZero();
        assertThat(buckets.hasNext()).isTrue();
        assertThat(buckets.next()).isOne();
        spark.complete("stands");
        assertThat(buckets.hasNext()).isFalse();
        assertThat(buckets.reached()).isEqualTo(2);
    }

    @Test
    void theLastBucketsAreLeft() {
        Meanwhile buckets = new Meanwhile(new CompletableFuture<>(), 1);
        assertThat(buckets.next()).isZero();
        assertThat(buckets.hasNext()).isFalse();
    }

    @Test
    void aStoreOfFewBucketsIsLeftAsAWhole() {
        assertThat(new Meanwhile(new CompletableFuture<>(), -1).hasNext()).isFalse();
    }

    @Test
    void whereSparkDidNotStartNoBucketIsTakenAnyMore() {
        assertThat(new Meanwhile(CompletableFuture.failedFuture(new IllegalStateException()), 10).hasNext())
                .isFalse();
    }
}
