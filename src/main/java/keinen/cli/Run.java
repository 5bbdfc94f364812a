package keinen.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keinen.dictionary.Unit;
import keinen.disclosure.Gate;
import keinen.disclosure.History;
import keinen.disclosure.PastRelease;
import keinen.disclosure.ProtectedRelease;
import keinen.disclosure.ProtectedTable;
import keinen.disclosure.Protection;
import keinen.disclosure.Rounding;
import keinen.disclosure.RoundingKey;
import keinen.engine.Balance;
import keinen.engine.Engine;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.job.Plan;
import keinen.job.RulesUse;
import keinen.job.TablePlan;
import keinen.release.Basis;
import keinen.release.Contents;
import keinen.release.Inputs;
import keinen.release.JobLedger;
import keinen.release.Ledger;
import keinen.release.LedgerEntry.TableCells;
import keinen.release.ObservationStatus;
import keinen.release.Program;
import keinen.release.Publication;
import keinen.release.ReleaseHistory;
import keinen.release.ReleasedTable;
import keinen.report.Formats;
import keinen.report.notebook.NotebookCopy;
import keinen.store.Snapshot;
import keinen.store.Store;
import keinen.store.StoreManifest;
import keinen.store.StoreManifest.Delivery;
import keinen.store.StoreManifest.StoredMonth;
import keinen.time.Month;

/** One run of a job, from the new exports to the release. */
final class Run {
    private final Console console;
    private final Clock clock;
    private final Plan plan;
    private final Map<String, String> spark;
    // Hashing the program takes a while, beside the reading of the store.
    private final CompletableFuture<Program> program = CompletableFuture.supplyAsync(Version::program);
    private final ReleaseHistory history;

    /**
     * @param spark settings of Spark
     */
    Run(Console console, Clock clock, Plan plan, Map<String, String> spark) {
        this(console, clock, plan, spark, historyOf(plan));
    }

    /**
     * @param history what the readers of the release may have seen before
     */
    Run(Console console, Clock clock, Plan plan, Map<String, String> spark, ReleaseHistory history) {
        this.history = history;
        this.console = console;
        this.clock = clock;
        this.plan = plan;
        this.spark = spark;
    }

    /** The releases that the readers of a plan's may have seen before, which stand beside its records. */
    static ReleaseHistory historyOf(Plan plan) {
        return ReleaseHistory.in(
                Ledger.folder(plan.places().store(), plan.rules().name()), plan.audience());
    }

    void release(Optional<Month> asOf, OptionalInt buckets) {
        Permission.require(plan, clock);
        List<Path> exports = plan.places()
                .exports()
                .map(folder -> Exports.of(List.of(folder)))
                .orElse(List.of());
        if (exports.isEmpty() && !Files.exists(plan.places().store().resolve("manifest.json"))) {
            throw noRecords();
        }
        Protection protection = Protections.of(plan, System.getenv());
        try (Publication publication = Publication.open(plan.places().out(), plan.job())) {
            JobLedger ledger = JobLedger.open(RulesUse.of(plan), clock, SystemUser.name());
            try (Engine engine = Engine.start(spark);
                    Store store = Store.open(plan.places().store())) {
                LocalDate today = LocalDate.now(clock);
                new Intake(console, clock, store, plan.dataset())
                        .take(exports, buckets, month -> plan.rules().mayRead(month, today));
                boolean deleted = new Deletions(console, clock, plan.rules()).carryOut(store, ledger);
                Snapshot snapshot = Kept.of(snapshot(store), plan.rules(), today, console);
                Month last = AsOf.within(snapshot, asOf);
                Basis basis = basis(snapshot, last, protection);
                publication.requireSameMethod(basis);
                history.requireListed(ledger.files());
                Publication.Published published = publication
                        .find(basis)
                        .orElseGet(() ->
                                publish(publication, ledger, count(engine, basis, snapshot, last, protection), basis));
                publication.nameLedger(plan.rules().name(), ledger.folder());
                tell(published, ledger, deleted);
            }
        }
    }

    private Publication.Published publish(Publication publication, JobLedger ledger, Counted counted, Basis basis) {
        return publication.publish(
                counted.contents(),
                Formats.of(plan.outputs()),
                new LedgerClearance(clock, ledger, basis, counted.cells(), counted.record(), history));
    }

    private Snapshot snapshot(Store store) {
        StoreManifest content = store.manifest()
                .filter(manifest -> !manifest.months().isEmpty())
                .orElseThrow(() -> store.manifest()
                        .filter(manifest -> !manifest.tombstones().isEmpty())
                        .map(emptied -> Kept.nothing(plan.rules()))
                        .orElseGet(this::noRecords));
        List<Month> missing = StoreWords.missingMonths(content);
        if (!missing.isEmpty()) {
            console.done("note: the store has no record at all of " + missing.size() + " months between its first and"
                    + " its last (" + missing.get(0) + (missing.size() > 1 ? ", …" : "")
                    + "): whoever is not bridged over them counts as off aid there");
        }
        console.done("store: " + StoreWords.describe(content));
        return store.snapshot();
    }

    private Failure noRecords() {
        Path folder = plan.places().exports().orElse(plan.places().store());
        return Exports.missing(
                folder,
                "Missing records: the store is empty and there is no export to ingest"
                        + plan.places().exports().map(Exports::wordsOnEndings).orElse(""));
    }

    private Basis basis(Snapshot store, Month asOf, Protection protection) {
        List<String> approvals = RulesUse.of(plan).approvals(LocalDate.now(clock));
        List<Inputs.MonthInput> months = store.manifest().months().stream()
                .filter(month -> month.month().compareTo(asOf) <= 0)
                .map(month -> new Inputs.MonthInput(month.month(), month.rows(), month.sha256()))
                .toList();
        return new Basis(
                plan,
                store.firstMonth(),
                asOf,
                approvals,
                program.join(),
                new Inputs(fingerprint(months), months),
                protection.rounding().flatMap(Rounding::key).map(RoundingKey::fingerprint));
    }

    /** A hash of the records that a release sees: the same whatever the order in which they arrived. */
    private static String fingerprint(List<Inputs.MonthInput> months) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Inputs.MonthInput month : months) {
                digest.update((month.month() + " " + month.rows() + " " + month.sha256() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is to be released, how much of each counted table may be seen, and what later releases must know of it. */
    private record Counted(Contents contents, List<TableCells> cells, Optional<PastRelease> record) {}

    private Counted count(Engine engine, Basis basis, Snapshot store, Month asOf, Protection protection) {
        int before = history.size();
        if (!protection.suppress() && before > 0) {
            throw noLongerHidden(before);
        }
        console.progress("count: " + plan.tables().size() + " tables");
        Engine.Result counted = engine.count(plan, store, asOf);
        History seen = history.read().merging(counted.merged());
        if (protection.suppress() && seen.hasOtherDefinition(counted.tables())) {
            throw otherDefinition();
        }
        counted.balances().forEach(balance -> sayBalance(balance, asOf));
        new RecordChecks(console, plan.rules()).tell(counted.checks());
        console.progress("protect");
        long end = System.nanoTime() + Protections.timeLimit(plan).toNanos();
        ProtectedRelease safe = Gate.protectRelease(
                counted.tables(),
                new OutsideWords(console, plan).tell(counted.outside()),
                counted.latent(),
                protection,
                seen,
                () -> System.nanoTime() - end > 0);
        List<ReleasedTable> tables = released(safe.tables(), new ObservationStatus(basis));
        List<TableCells> seenByReaders = LedgerClearance.cells(safe);
        seenByReaders.forEach(this::sayHidden);
        safe.notes().forEach(console::done);
        safe.tables().forEach(table -> table.withheld().ifPresent(console::result));
        sayDisclosed(safe);
        PopulationWords.missing(tables).ifPresent(console::done);
        return new Counted(
                new Contents(basis, tables, counted.checks(), figures(counted.balances(), store, asOf), before),
                seenByReaders,
                safe.record());
    }

    /** What was hidden from readers stays hidden, by whatever job, and so does the way in which it is. */
    private Failure noLongerHidden(int releases) {
        return Failure.of(
                Kind.REFUSED,
                "Invalid protection of audience '" + plan.audience() + "': " + releases
                        + " releases for it have hidden cells, which another method would show (must be suppress)",
                "Give another way of protection an audience of its own");
    }

    /** What is hidden would follow from the few lives that two definitions count otherwise. */
    private Failure otherDefinition() {
        return Failure.of(
                Kind.REFUSED,
                "Cannot count under another definition of a spell than earlier releases for audience '"
                        + plan.audience() + "': what is hidden from it would follow from the difference",
                "Count with the same bridge_months, or give another definition an audience of its own");
    }

    private void sayDisclosed(ProtectedRelease safe) {
        if (safe.disclosed() > 0) {
            console.result(String.format(
                    Locale.ROOT,
                    "E-HISTORY-DISCLOSED: earlier releases give away %,d cells that the rules hide; what was released"
                            + " cannot be taken back, and nothing could be asked for them",
                    safe.disclosed()));
        }
        if (safe.disclosedByOthers() > 0) {
            console.result(String.format(
                    Locale.ROOT,
                    "E-PUBLICATION-DISCLOSED: publications of others give away %,d cells that the rules hide; they stay"
                            + " hidden here, and nothing could be asked for them",
                    safe.disclosedByOthers()));
        }
    }

    /** What is made of the protected cells of each table of the plan; all at once, since no table needs another. */
    private List<ReleasedTable> released(List<ProtectedTable> safe, ObservationStatus status) {
        List<Supplier<List<ReleasedTable>>> derivations = new ArrayList<>();
        int counts = 0;
        for (TablePlan table : plan.tables()) {
            int first = counts;
            counts += table.counts().size();
            List<ProtectedTable> own = safe.subList(first, counts);
            derivations.add(() -> status.of(ReleasedTable.allOf(own, table), table));
        }
        return derivations.parallelStream()
                .flatMap(derivation -> derivation.get().stream())
                .toList();
    }

    private void sayBalance(Balance balance, Month asOf) {
        console.done(String.format(
                Locale.ROOT,
                "count: %,d records of %,d %ss in %,d spells, as of %s; the books balance",
                balance.records(),
                balance.lives(),
                balance.unit().key(),
                balance.spells(),
                asOf));
        if (balance.contradictions() > 0) {
            console.done(String.format(
                    Locale.ROOT,
                    "note: %,d spells have a start date that contradicts their records; the records decided",
                    balance.contradictions()));
        }
    }

    private static SortedMap<String, Long> figures(List<Balance> balances, Snapshot store, Month asOf) {
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("records_in_store", stored(store, asOf));
        figures.put(
                "rows_in", delivered(store, asOf).mapToLong(Delivery::rowsIn).sum());
        figures.put(
                "rows_set_aside",
                delivered(store, asOf).mapToLong(Delivery::setAside).sum());
        for (Balance balance : balances) {
            String of = balance.unit() == Unit.PERSON ? "" : balance.unit().key() + "_";
            figures.put(of + "records", balance.records());
            figures.put(balance.unit().key() + "s", balance.lives());
            figures.put(of + "spells", balance.spells());
            figures.put(of + "contradictory_start_dates", balance.contradictions());
            balance.amounts().forEach((column, total) -> figures.put("total_" + column, total));
        }
        return figures;
    }

    private static long stored(Snapshot store, Month asOf) {
        return store.manifest().months().stream()
                .filter(month -> month.month().compareTo(asOf) <= 0)
                .mapToLong(StoredMonth::rows)
                .sum();
    }

    /** The deliveries that the records up to the as-of month came from; those that were replaced are not among them. */
    private static Stream<Delivery> delivered(Snapshot store, Month asOf) {
        Set<String> hashes = store.manifest().months().stream()
                .filter(month -> month.month().compareTo(asOf) <= 0)
                .map(StoredMonth::sha256)
                .collect(Collectors.toSet());
        return store.manifest().deliveries().stream().filter(delivery -> hashes.contains(delivery.sha256()));
    }

    private void sayHidden(TableCells cells) {
        int hidden = cells.hidden() + cells.withheld();
        if (hidden > 0) {
            console.result(String.format(
                    Locale.ROOT, "withheld: %s: %,d of %,d cells", cells.table(), hidden, hidden + cells.shown()));
        }
    }

    private void tell(Publication.Published published, JobLedger ledger, boolean deleted) {
        if (published.created() || deleted) {
            console.result("ledger: " + ledger.head());
        }
        if (published.created()) {
            plan.outputs()
                    .notebook()
                    .flatMap(Plan.NotebookOutput::copy)
                    .ifPresent(folder -> NotebookCopy.write(published.folder(), plan.job(), published.name(), folder));
        } else {
            console.done("release: nothing is new; the release of these inputs, rules and program stands");
        }
        console.result("release: " + published.folder());
    }
}
