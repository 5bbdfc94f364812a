package keinen.cli;

import java.util.OptionalInt;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.jspecify.annotations.Nullable;

/** The number of buckets that a user gave for a new store. */
final class BucketCount {
    private static final int MOST = 4096;

    private BucketCount() {}

    static OptionalInt of(@Nullable Integer given) {
        if (given == null) {
            return OptionalInt.empty();
        }
        if (given < 1 || given > MOST) {
            throw Failure.of(Kind.USAGE, "Invalid number of buckets: " + given + " (must be 1 to " + MOST + ")", "");
        }
        return OptionalInt.of(given);
    }
}
