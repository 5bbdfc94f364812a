package keinen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is told of an exception that ended a count, or that Spark did not start with. */
class DiagnosisTest {
    private final Diagnosis withoutSettings = new Diagnosis(Set.of());
    private final Diagnosis withSettings =
            new Diagnosis(new TreeSet<>(Set.of("spark.task.cpus", "spark.authenticate.secret")));

    @Test
    void aFailureOfATaskIsToldInItsOwnWords() {
        Failure known = Failure.of(Kind.DEFINITION, "Missing households", "Name the column");
        assertThat(withSettings.ofCount(new SparkException("Job aborted", new IllegalStateException(known))))
                .isSameAs(known);
    }

    @TestFactory
    Stream<DynamicTest> whatReadingThrowsIsOfTheStore() {
        return Stream.of(
                        new EOFException("at 7"),
                        new UncheckedIOException(new EOFException("at 7")),
                        new ParquetDecodingException("at 7"),
                        new SparkException("Job aborted", new IllegalStateException(new EOFException("at 7"))))
                .map(thrown -> DynamicTest.dynamicTest(thrown.toString(), () -> {
                    RuntimeException told = withSettings.ofCount(thrown);
                    assertThat(told)
                            .isInstanceOfSatisfying(
                                    Failure.class,
                                    failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA))
                            .hasMessageStartingWith("Cannot read the store: ")
                            .hasMessageEndingWith(
                                    "at 7. If its files were changed or lost, make a new store from the exports")
                            .hasCauseInstanceOf(Exception.class);
                }));
    }

    @Test
    void aDefectOfTheProgramStaysOne() {
        for (RuntimeException defect : List.of(new NullPointerException("here"), new ArithmeticException("overflow"))) {
            assertThat(withSettings.ofCount(defect)).isSameAs(defect);
            assertThat(withSettings.ofCount(new SparkException("Job aborted", defect)))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("Cannot count: " + defect)
                    .hasRootCause(defect);
        }
        assertThat(withSettings.ofCount(new ExecutionException(new StackOverflowError())))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot count: java.lang.StackOverflowError");
    }

    @Test
    void whatSparkRefusesIsOfItsSettingsWhereSomeWereGiven() {
        SparkException refused = new SparkException("More cpus than cores.\nAnd more words");
        assertThat(withSettings.ofStart(refused))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.USAGE))
                .hasMessage(
                        "Cannot start Spark: More cpus than cores. Correct or leave out what --conf or --master gives:"
                                + " spark.authenticate.secret, spark.task.cpus")
                .hasCause(refused);
        assertThat(withSettings.ofCount(new SparkException("Result too large")))
                .hasMessageStartingWith("Cannot count by Spark: Result too large. Correct or leave out");
        assertThat(withoutSettings.ofStart(new ClassNotFoundException("x")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.BUG))
                .hasMessage("Cannot start Spark: java.lang.ClassNotFoundException: x. Check its settings, and what"
                        + " this machine gives it: memory, ports, a folder to write to");
    }

    @Test
    void aMasterThatNobodyAnswersForIsNoDefect() {
        assertThat(withSettings.ofEarlyStop(new IllegalStateException("stopped SparkContext")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.USAGE))
                .hasMessageStartingWith("Cannot count by Spark: it stopped by itself. Correct or leave out");
    }

    @Test
    void memoryThatIsUsedUpIsNoRefusal() {
        assertThatThrownBy(() -> withSettings.ofStart(new OutOfMemoryError())).isInstanceOf(OutOfMemoryError.class);
    }
}
