package keinen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import keinen.store.StoreManifest;
import keinen.store.StoreManifest.StoredMonth;
import keinen.time.Month;

/** Says what a store holds. */
final class StoreWords {
    private StoreWords() {}

    static String describe(StoreManifest store) {
        if (store.months().isEmpty()) {
            return "no records";
        }
        long rows = store.months().stream().mapToLong(StoredMonth::rows).sum();
        return String.format(
                Locale.ROOT,
                "%,d records of %d months, %s..%s",
                rows,
                store.months().size(),
                store.months().get(0).month(),
                store.months().get(store.months().size() - 1).month());
    }

    /** The months between the first and the last that the store has no record of. */
    static List<Month> missingMonths(StoreManifest store) {
        List<Month> missing = new ArrayList<>();
        for (int i = 1; i < store.months().size(); i++) {
            Month next = store.months().get(i - 1).month().plus(1);
            for (; next.compareTo(store.months().get(i).month()) < 0; next = next.plus(1)) {
                missing.add(next);
            }
        }
        return missing;
    }

    /** How many months, and from which to which; at least one, in order. */
    static String months(List<Month> some) {
        String span = some.size() == 1 ? some.get(0).toString() : some.get(0) + ".." + some.get(some.size() - 1);
        return some.size() + (some.size() == 1 ? " month (" : " months (") + span + ")";
    }
}
