package keinen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import keinen.finding.Failure;
import keinen.finding.Kind;

/** What an exception of Spark, or of a count, means for the run. */
final class Diagnosis {
    private static final String SPARK = "org.apache.spark.";
    private static final String PARQUET = "org.apache.parquet.";

    private final Set<String> settings;

    /**
     * @param settings the names of Spark's settings that the user gave
     */
    Diagnosis(Set<String> settings) {
        this.settings = settings;
    }

    /**
     * Of what ended a count: the failure that somebody on the way found, a store that cannot be read, or Spark's own
     * refusal. Everything else is a defect of the program, which no failure hides.
     */
    RuntimeException ofCount(Throwable failed) {
        List<Throwable> chain = chain(failed);
        for (Throwable cause : chain) {
            if (cause instanceof Failure known) {
                return known;
            }
        }
        for (Throwable cause : chain) {
            if (isOfReading(cause)) {
                return unreadable(cause);
            }
        }
        if (chain.stream().allMatch(cause -> cause.getClass().getName().startsWith(SPARK))) {
            return refusal("Cannot count by Spark: " + firstLine(failed), failed);
        }
        return failed instanceof RuntimeException defect
                ? defect
                : new IllegalStateException("Cannot count: " + firstLine(chain.get(chain.size() - 1)), failed);
    }

    /** Of what kept Spark from starting: mostly a setting that it refuses. */
    RuntimeException ofStart(Throwable failed) {
        if (failed instanceof VirtualMachineError exhausted) {
            throw exhausted;
        }
        return refusal("Cannot start Spark: " + firstLine(failed), failed);
    }

    /** Of Spark's end before its time: mostly a master that nobody answers for. */
    RuntimeException ofEarlyStop(Exception failed) {
        return refusal("Cannot count by Spark: it stopped by itself", failed);
    }

    /** Settings have passwords among them, so that only their names are told. */
    private Failure refusal(String what, Throwable spoken) {
        Failure failure = settings.isEmpty()
                ? Failure.of(
                        Kind.BUG,
                        what,
                        "Check its settings, and what this machine gives it: memory, ports, a folder to write to")
                : Failure.of(
                        Kind.USAGE,
                        what,
                        "Correct or leave out what --conf or --master gives: " + String.join(", ", settings));
        failure.initCause(spoken);
        return failure;
    }

    private static Failure unreadable(Throwable cause) {
        Failure failure = Failure.of(
                Kind.DATA,
                "Cannot read the store: " + firstLine(cause),
                "If its files were changed or lost, make a new store from the exports");
        failure.initCause(cause);
        return failure;
    }

    private static boolean isOfReading(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof UncheckedIOException
                || cause.getClass().getName().startsWith(PARQUET);
    }

    private static List<Throwable> chain(Throwable failed) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failed; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    /** Spark's messages speak for themselves; those of others need the name of the exception. */
    private static String firstLine(Throwable spoken) {
        boolean ofSpark = spoken.getClass().getName().startsWith(SPARK);
        String words = ofSpark && spoken.getMessage() != null ? spoken.getMessage() : spoken.toString();
        String line = words.strip().lines().findFirst().orElse(words);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
