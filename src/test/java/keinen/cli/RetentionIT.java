package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import keinen.dictionary.Unit;
import keinen.release.Ledger;
import keinen.release.LedgerEntry;
import keinen.release.LedgerEntry.DeletedMonth;
import keinen.release.LedgerEntry.Event;
import keinen.store.StoreManifest;
import keinen.store.Tombstone;
import keinen.time.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Records that the rules let nobody keep: what goes, what is left of it, and what is told. */
class RetentionIT {
    /** From April 2019 on, of a store that begins in April 2018, on the day of the town. */
    private static final String DELETE = "{months: 86, action: delete}";

    private static final String RELEASE = "out/town/2019-09-r1";

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"));
    }

    private static Town retaining(Town town, String retention) {
        return town.change("rules.yaml", "forbidden_crosses:", "retention: " + retention + "\nforbidden_crosses:");
    }

    /** From April on the segments of the base tell, from January on only its records do. */
    @TestFactory
    Stream<DynamicTest> tablesAreTheSameWhetherOldRecordsAreDeletedOrOnlyNotRead() {
        return Stream.of("{months: 89}", "{months: 86}")
                .map(kept -> DynamicTest.dynamicTest(kept, () -> {
                    Town unread = retaining(Town.in(Files.createTempDirectory(folder, "unread")), kept);
                    Town deleting = retaining(
                            Town.in(Files.createTempDirectory(folder, "deleting")),
                            kept.replace("}", ", action: delete}"));
                    assertThat(unread.keinen("run", "@job.yaml").errors()).isEmpty();
                    assertThat(deleting.keinen("run", "@job.yaml").errors()).isEmpty();
                    assertThat(deleting.files(RELEASE + "/tables"))
                            .isNotEmpty()
                            .isEqualTo(unread.files(RELEASE + "/tables"));
                    assertThat(store(unread).months()).hasSize(18);
                    assertThat(store(unread).tombstones()).isEmpty();
                    assertThat(store(deleting).months())
                            .hasSize(18 - store(deleting).tombstones().size());

                    Town.Answer again = deleting.keinen("run", "@job.yaml");
                    assertThat(again.errors()).isEmpty();
                    assertThat(again.out()).containsExactly("release: " + RELEASE);
                }));
    }

    @Test
    void aTombstoneStandsInTheStoreAndInTheLedger() {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        retaining(town, DELETE);
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.out().get(0))
                .matches(
                        "deleted: \\d+ records of 12 months \\(2018-04\\.\\.2019-03\\), under the rules town 1; the files"
                                + " that they came from are yours to delete");

        List<Tombstone> tombstones = store(town).tombstones();
        assertThat(tombstones).hasSize(12);
        Tombstone first = tombstones.get(0);
        assertThat(first.month()).hasToString("2018-04");
        assertThat(first.persons()).isEqualTo(rows("2018-04"));
        assertThat(first.delivery()).isEqualTo(deliveredHash("2018-04.csv"));
        assertThat(first.order().rules() + " " + first.order().version()).isEqualTo("town 1");
        assertThat(first.order().time()).hasToString("2026-05-31T20:30:00Z");

        List<LedgerEntry> entries = ledger().entries();
        assertThat(entries)
                .extracting(LedgerEntry::event)
                .containsExactly(Event.RELEASE, Event.DELETION, Event.RULES_CHANGED, Event.RELEASE);
        DeletedMonth entered = entries.get(1).deleted().get(0);
        assertThat(entries.get(1).deleted()).hasSize(12);
        assertThat(entered.month()).isEqualTo(first.month());
        assertThat(entered.delivery()).isEqualTo(first.delivery());
        first.remains()
                .forEach((unit, remains) -> assertThat(entered.records().get(unit.key()))
                        .isEqualTo(new LedgerEntry.DeletedRecords(remains.records(), remains.sha256())));
        assertThat(town.files("store/history/town").get("ledger.jsonl"))
                .contains("\"event\":\"deletion\"")
                .doesNotContain("P001");
        assertThat(town.keinen("releases", "verify", "@out/town").code()).isZero();
    }

    private long rows(String month) {
        return Town.export(Month.parse(month), 0).lines().count() - 1;
    }

    private String deliveredHash(String file) {
        return store(town).deliveries().stream()
                .filter(delivery -> delivery.file().equals(file))
                .findFirst()
                .orElseThrow()
                .sha256();
    }

    @Test
    void noFileOfTheStoreHasDeletedRowsAnyMore() {
        String wrong = "2018-05,P099,7,W1,,,70000\r\n";
        town.change("dataset.yaml", "set_aside: 5%", "set_aside: 50%")
                .write("exports/2018-05.csv", Town.export(Month.parse("2018-05"), 0) + wrong)
                .write("exports/2019-05.csv", Town.export(Month.parse("2019-05"), 0) + wrong.replace("2018", "2019"));
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        assertThat(town.files("store/set-aside")).hasSize(2);
        SortedMap<String, String> before = town.files("store/persons");
        retaining(town, DELETE);
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();

        assertThat(town.files("store/set-aside").keySet())
                .singleElement()
                .asString()
                .startsWith("2019-05.csv-");
        assertThat(town.files("store/persons").values())
                .doesNotContainAnyElementsOf(before.entrySet().stream()
                        .filter(file ->
                                file.getKey().contains("base/") || file.getKey().contains("runs/2018"))
                        .map(Map.Entry::getValue)
                        .toList());
        assertThat(town.files("store/persons/runs").keySet()).noneMatch(file -> file.contains("2018-"));
    }

    @Test
    void householdsGoWithTheirMembers() {
        Town both = Town.in(folder.resolve("both"));
        both.change("dataset.yaml", "  ward:       {role: dimension}", "  ward:       {role: household}")
                .change("rules.yaml", "ward: {use: group}", "ward: {use: link}")
                .change("rules.yaml", "forbidden_crosses: [[ward, sex]]", "retention: {months: 86}")
                .change(
                        "job.yaml",
                        "flows: {measure: stock-flow, by: [ward],",
                        "flows: {measure: stock-flow, unit: household,")
                .change("job.yaml", "spending: {measure: expenditure, by: [ward]}", "spending: {measure: expenditure}");
        assertThat(both.keinen("run", "@job.yaml").errors()).isEmpty();
        SortedMap<String, String> unread = both.files(RELEASE + "/tables");
        both.change("rules.yaml", "{months: 86}", DELETE);
        assertThat(both.keinen("run", "@job.yaml").errors()).isEmpty();
        assertThat(both.files("out/town/2019-09-r2/tables")).isEqualTo(unread);
        assertThat(store(both).tombstones())
                .hasSize(12)
                .allSatisfy(tombstone -> assertThat(tombstone.remains())
                        .extractingByKey(Unit.HOUSEHOLD)
                        .extracting(Tombstone.Remains::records)
                        .isEqualTo(households(tombstone.month())));
    }

    /** The town's wards stand for households. */
    private static long households(Month month) {
        return Town.export(month, 0)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[3])
                .distinct()
                .count();
    }

    @Test
    void filesOfDeletedMonthsThatLieThereStillDoNotBringThemBack() {
        retaining(town, DELETE);
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        String manifest = town.files("store").get("manifest.json");
        Town.Answer again = town.keinen("run", "@job.yaml");
        assertThat(again.errors()).isEmpty();
        assertThat(again.err())
                .anyMatch(line -> line.endsWith("note: 12 files hold months that were deleted from the store, and"
                        + " nothing of them was taken (2018-04.csv, …): delete them too"));
        assertThat(town.files("store").get("manifest.json")).isEqualTo(manifest);
    }

    @Test
    void aCorrectionOfADeletedMonthIsRefused() {
        retaining(town, DELETE);
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        town.write("late/2018-06-corrected.csv", Town.export(Month.parse("2018-06"), 1));
        String words =
                "Cannot take the file: it holds records of 2018-06, which were deleted on 2026-05-31 under the rules"
                        + " town 1. Deliver it without them; they come back in a run only, under rules that keep them longer";
        Town.Answer ingest = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@late/2018-06-corrected.csv");
        assertThat(ingest.errors()).containsExactly("late/2018-06-corrected.csv: " + words);
        assertThat(ingest.code()).isEqualTo(77);

        Town.Answer same = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@exports/2018-06.csv");
        assertThat(same.errors()).containsExactly("exports/2018-06.csv: " + words);
        assertThat(same.code()).isEqualTo(77);

        town.write("exports/2018-06-corrected.csv", Town.export(Month.parse("2018-06"), 1));
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.errors())
                .containsExactly(
                        "exports/2018-06-corrected.csv: " + words + "; move the file away to go on without it");
        assertThat(run.code()).isEqualTo(77);
        assertThat(store(town).months()).hasSize(6);
        assertThat(town.files("store/set-aside")).isEmpty();
    }

    @Test
    void rulesThatKeepMonthsLongerLetThemComeBack() {
        retaining(town, DELETE);
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        town.change("rules.yaml", "months: 86", "months: 88");
        assertThat(town.keinen("run", "@job.yaml").errors()).isEmpty();
        assertThat(store(town).months()).hasSize(8);
        assertThat(store(town).deleted()).hasSize(10);
        town.change("rules.yaml", "months: 88", "months: 86");
        assertThat(town.keinen("run", "@job.yaml").errors()).isEmpty();
        assertThat(store(town).months()).hasSize(6);
        assertThat(store(town).tombstones()).hasSize(14);
    }

    @Test
    void whatWouldBeDeletedIsForetoldAndNothingIsWritten() {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        retaining(town, DELETE);
        List<String> everything = town.everything();
        String words = "note: a run would delete the records of 12 months (2018-04..2019-03) from the store store: the"
                + " rules town 1 let nobody keep them";
        Town.Answer check = town.keinen("check", "@job.yaml");
        assertThat(check.err()).anyMatch(line -> line.endsWith(words));
        assertThat(String.join(" ", check.out()).replaceAll(" +", " "))
                .contains("older ones are deleted by the next run, and of each month a tombstone stays.");
        assertThat(town.keinen("run", "@job.yaml", "--dry-run").err()).anyMatch(line -> line.endsWith(words));
        assertThat(town.everything()).isEqualTo(everything);
        assertThat(store(town).months()).hasSize(18);
    }

    @Test
    void aReleaseWhoseMonthsWereDeletedIsIntactAndCannotBeMadeAnew() {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        retaining(town, DELETE);
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();

        String note = "note: the records of 12 months (2018-04..2019-03) that release 2019-09-r1 was counted from were"
                + " deleted since, by the rules: it cannot be made anew";
        Town.Answer verified = town.keinen("releases", "verify", "@out/town");
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).startsWith("2019-09-r1\tintact", "2019-09-r2\tintact");
        assertThat(verified.err())
                .filteredOn(line -> line.contains("deleted"))
                .singleElement()
                .asString()
                .endsWith(note);
        assertThat(town.keinen("releases", "show", "@out/town", "2019-09-r1").err())
                .anyMatch(line -> line.endsWith(note));

        Town.Answer old = town.keinen("releases", "verify", "@out/town", "2019-09-r1", "--rebuild", "@job.yaml");
        assertThat(old.errors())
                .containsExactly(
                        "Cannot rebuild release 2019-09-r1: records of 12 months (2018-04..2019-03) that it was"
                                + " counted from were deleted from the store. Verify it without --rebuild: its files are held"
                                + " against their hashes and the ledger");
        assertThat(old.code()).isEqualTo(77);
        Town.Answer rebuilt = town.keinen("releases", "verify", "@out/town", "2019-09-r2", "--rebuild", "@job.yaml");
        assertThat(rebuilt.errors()).isEmpty();
        assertThat(rebuilt.out()).endsWith("2019-09-r2\tthe same when made anew");

        Town.Answer later = town.keinen(
                LocalDate.of(2026, 8, 1), "releases", "verify", "@out/town", "2019-09-r2", "--rebuild", "@job.yaml");
        assertThat(later.errors())
                .singleElement()
                .asString()
                .startsWith("Cannot rebuild release 2019-09-r2: records of 2 months (2019-04..2019-05) that it was"
                        + " counted from are too old to be read by the rules town 1.");
        assertThat(later.code()).isEqualTo(77);
    }

    @Test
    void aRunThatDiedBehindTheDeletionLeavesItsEntryToTheNext() throws IOException {
        retaining(town, DELETE);
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        List<DeletedMonth> deleted = ledger().entries().get(0).deleted();
        assertThat(deleted).hasSize(12);
        // The store as it was then, and neither the ledger nor the release.
        for (String lost : List.of("store/history", "out")) {
            Files.move(town.path(lost), town.path("lost-" + lost.replace('/', '-')), StandardCopyOption.ATOMIC_MOVE);
        }
        assertThat(town.keinen(Town.TODAY.plusDays(1), "run", "@job.yaml").code())
                .isZero();
        assertThat(ledger().entries()).extracting(LedgerEntry::event).containsExactly(Event.DELETION, Event.RELEASE);
        assertThat(ledger().entries().get(0).deleted()).isEqualTo(deleted);
    }

    @Test
    void aStoreOfOldMonthsAloneIsEmptied() {
        retaining(town, "{years: 5, action: delete}");
        String words =
                "Cannot read the store: it has no records any more, since those of all months were deleted as too"
                        + " old to be kept. Ingest newer months, or ask whoever keeps the rules town";
        for (int time = 0; time < 2; time++) {
            Town.Answer answer = town.keinen("run", "@job.yaml");
            assertThat(answer.errors()).containsExactly(words);
            assertThat(answer.code()).isEqualTo(77);
            assertThat(town.files("out")).isEmpty();
            assertThat(store(town).months()).isEmpty();
        }
        assertThat(town.files("store/persons")).isEmpty();
    }

    @Test
    void rulesWithoutTheWordDeleteNothing() {
        for (String kept : List.of("{months: 86}", "{months: 86, action: refuse-read}")) {
            Town other = retaining(Town.in(folder.resolve(kept.replaceAll("\\W", "-"))), kept);
            assertThat(other.keinen("run", "@job.yaml").code()).isZero();
            assertThat(store(other).months()).hasSize(18);
        }
        retaining(town, "{months: 86, action: remove}");
        Town.Answer wrong = town.keinen("run", "@job.yaml");
        assertThat(wrong.code()).isEqualTo(78);
        assertThat(wrong.errors())
                .singleElement()
                .asString()
                .contains("Unknown action 'remove' (must be one of delete, refuse-read)");
    }

    private static StoreManifest store(Town town) {
        return StoreManifest.find(town.path("store")).orElseThrow();
    }

    private Ledger ledger() {
        return Ledger.open(town.path("store/history/town"));
    }
}
