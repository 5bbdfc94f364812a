package keinen.cli;

import java.time.LocalDate;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.job.Rules;
import keinen.store.Snapshot;
import keinen.time.Month;

/** What of a store the rules still let anybody read. */
final class Kept {
    private Kept() {}

    /**
     * A store's content without the months that are too old to be read, and says so where there are some.
     *
     * @throws Failure where all are
     */
    static Snapshot of(Snapshot store, Rules rules, LocalDate today, Console console) {
        if (store.manifest().months().isEmpty()) {
            throw nothing(rules);
        }
        Month first = rules.retention().map(kept -> kept.firstMonth(today)).orElse(store.firstMonth());
        if (first.compareTo(store.firstMonth()) <= 0) {
            return store;
        }
        String until = "months before " + first + ", which are too old to be read by the rules " + rules.name() + " "
                + rules.version();
        if (first.compareTo(store.lastMonth()) > 0) {
            throw Failure.of(
                    Kind.REFUSED,
                    "Cannot read the store: it has only " + until,
                    "Ingest newer months, or ask whoever keeps the rules");
        }
        console.done("note: the store has " + until + ": they are left out, as if the store began in " + first);
        return store.since(first);
    }

    /** Of a store from which all records were deleted. */
    static Failure nothing(Rules rules) {
        return Failure.of(
                Kind.REFUSED,
                "Cannot read the store: it has no records any more, since those of all months were deleted as too old"
                        + " to be kept",
                "Ingest newer months, or ask whoever keeps the rules " + rules.name());
    }
}
