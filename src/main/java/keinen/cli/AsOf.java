package keinen.cli;

import java.time.format.DateTimeParseException;
import java.util.Optional;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.store.Snapshot;
import keinen.time.Month;

/** The last month that is looked at. */
final class AsOf {
    private AsOf() {}

    /** Reads what stands behind {@code --as-of}. */
    static Month parse(String text) {
        try {
            return Month.parse(text);
        } catch (DateTimeParseException noMonth) {
            throw Failure.of(Kind.USAGE, "Invalid --as-of: " + text + " (must be yyyy-MM)", "");
        }
    }

    /**
     * The as-of month of a run.
     *
     * @param asOf as the user says; the newest month of the store where nothing is said
     * @throws Failure where the store has no record of that month
     */
    static Month within(Snapshot store, Optional<Month> asOf) {
        Month last = asOf.orElse(store.lastMonth());
        if (last.compareTo(store.firstMonth()) < 0 || last.compareTo(store.lastMonth()) > 0) {
            throw Failure.of(
                    Kind.USAGE,
                    "Invalid --as-of: " + last + " (must be " + store.firstMonth() + " to " + store.lastMonth()
                            + ", the months of the store)",
                    "");
        }
        if (store.manifest().find(last).isEmpty()) {
            throw Failure.of(
                    Kind.USAGE,
                    "Invalid --as-of: " + last + " (the store has no record of that month, so that every spell would"
                            + " end before it)",
                    "Ingest the month, or name another");
        }
        return last;
    }
}
