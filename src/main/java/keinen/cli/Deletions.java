package keinen.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import keinen.job.Plan;
import keinen.job.Rules;
import keinen.release.JobLedger;
import keinen.release.LedgerEntry.DeletedMonth;
import keinen.release.LedgerEntry.DeletedRecords;
import keinen.store.Store;
import keinen.store.StoreManifest;
import keinen.store.StoreManifest.StoredMonth;
import keinen.store.Tombstone;
import keinen.time.Month;

/** Deletes from a store what the rules of a job let nobody keep, and enters it in their ledger. */
final class Deletions {
    private final Console console;
    private final Clock clock;
    private final Rules rules;

    Deletions(Console console, Clock clock, Rules rules) {
        this.console = console;
        this.clock = clock;
        this.rules = rules;
    }

    /** Tells what a run would delete now; nothing where the rules delete nothing or the store has nothing so old. */
    static void foretell(Console console, Clock clock, Plan plan) {
        Path store = plan.places().store();
        List<Month> due = plan.rules()
                .firstNotDeleted(LocalDate.now(clock))
                .flatMap(first -> StoreManifest.find(store).map(content -> before(first, content)))
                .orElse(List.of());
        if (!due.isEmpty()) {
            console.done("note: a run would delete the records of " + StoreWords.months(due) + " from the store "
                    + store + ": the rules " + plan.rules().name() + " "
                    + plan.rules().version() + " let nobody keep them");
        }
    }

    private static List<Month> before(Month first, StoreManifest store) {
        return store.months().stream()
                .map(StoredMonth::month)
                .filter(month -> month.compareTo(first) < 0)
                .toList();
    }

    /**
     * Deletes what is too old now, and enters all that was deleted under these rules, in earlier runs too.
     *
     * @return whether there was anything to enter
     */
    boolean carryOut(Store store, JobLedger ledger) {
        Optional<Month> first = rules.firstNotDeleted(LocalDate.now(clock));
        if (first.isPresent() && store.manifest().isPresent()) {
            delete(store, first.get());
        }
        return ledger.addDeletions(store.manifest().map(StoreManifest::tombstones).orElse(List.of()).stream()
                .filter(tombstone -> tombstone.order().rules().equals(rules.name()))
                .map(Deletions::entered)
                .toList());
    }

    private void delete(Store store, Month first) {
        Tombstone.Order order = new Tombstone.Order(rules.name(), rules.version(), clock.instant());
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Tombstone> deleted = store.delete(first, order, pool);
            if (!deleted.isEmpty()) {
                say(deleted);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void say(List<Tombstone> deleted) {
        long records = deleted.stream().mapToLong(Tombstone::persons).sum();
        console.result(String.format(
                Locale.ROOT,
                "deleted: %,d records of %s, under the rules %s %s; the files that they came from are yours to delete",
                records,
                StoreWords.months(deleted.stream().map(Tombstone::month).toList()),
                rules.name(),
                rules.version()));
    }

    private static DeletedMonth entered(Tombstone tombstone) {
        SortedMap<String, DeletedRecords> records = new TreeMap<>();
        tombstone
                .remains()
                .forEach((unit, remains) ->
                        records.put(unit.key(), new DeletedRecords(remains.records(), remains.sha256())));
        return new DeletedMonth(
                tombstone.month(), tombstone.delivery(), tombstone.order().time(), records);
    }
}
