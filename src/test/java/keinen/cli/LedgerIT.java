package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.release.Ledger;
import keinen.release.LedgerEntry;
import keinen.release.LedgerEntry.Event;
import keinen.time.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger of a town's rules says after what the town did. */
class LedgerIT {
    private static final String HISTORY = "store/history/town";
    private static final String LINES = HISTORY + "/ledger.jsonl";

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"));
    }

    @Test
    void aReleaseIsEnteredOnceAndItsHeadIsTold() {
        Town.Answer first = town.keinen("run", "@job.yaml");
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .containsExactly("ledger: 1 entry, head " + ledger().head().sha256(), "release: out/town/2019-09-r1");
        assertThat(ledger().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(Event.RELEASE);
            assertThat(entry.time()).hasToString("2026-05-31T20:30:00Z");
            assertThat(entry.by()).isEqualTo(System.getProperty("user.name"));
            assertThat(entry.rules().name()).isEqualTo("town");
            assertThat(entry.rules().version()).isEqualTo("1");
            assertThat(entry.use()).hasValueSatisfying(use -> {
                assertThat(use.job()).isEqualTo("town");
                assertThat(use.audience()).isEqualTo("internal");
                assertThat(use.approvals()).containsExactly("A-1");
            });
            assertThat(entry.released()).hasValueSatisfying(released -> {
                assertThat(released.name()).isEqualTo("2019-09-r1");
                assertThat(released.tables())
                        .extracting(LedgerEntry.TableCells::table)
                        .containsExactly("flows", "cohorts", "staying", "spending");
                assertThat(released.tables()).allSatisfy(table -> {
                    assertThat(table.shown()).isPositive();
                    assertThat(table.hidden() + table.withheld()).isZero();
                });
            });
        });

        List<String> everything = town.everything();
        SortedMap<String, String> history = town.files(HISTORY);
        Town.Answer again = town.keinen("run", "@job.yaml");
        assertThat(again.out()).containsExactly("release: out/town/2019-09-r1");
        assertThat(town.files(HISTORY)).isEqualTo(history).containsOnlyKeys("HEAD", "ledger.jsonl");
        assertThat(town.everything()).isEqualTo(everything);
        assertThat(town.keinen("releases", "verify", "@out/town").out())
                .containsExactly(
                        "2019-09-r1\tintact",
                        "ledger of town\tintact\t1 entry, head "
                                + ledger().head().sha256());
    }

    @Test
    void otherRulesOfTheSameNameAreSaidBeforeTheirFirstRelease() {
        town.keinen("run", "@job.yaml");
        town.change("rules.yaml", "version: \"1\"", "version: \"2\"");
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        assertThat(ledger().entries())
                .extracting(entry -> entry.event() + " " + entry.rules().version())
                .containsExactly("RELEASE 1", "RULES_CHANGED 2", "RELEASE 2");
        assertThat(town.keinen("releases", "verify", "@out/town").code()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> aRefusalIsEnteredAndNothingElseIsWritten() {
        return Stream.of(
                        new Refusal(
                                "a purpose without approval",
                                Town.TODAY,
                                "Missing approval on",
                                town -> town.change("job.yaml", "policy-evaluation", "budget-planning")),
                        new Refusal(
                                "an unknown purpose",
                                Town.TODAY,
                                "Unknown purpose 'gossip'",
                                town -> town.change("job.yaml", "policy-evaluation", "gossip")),
                        new Refusal(
                                "an unknown audience",
                                Town.TODAY,
                                "Unknown audience 'press'",
                                town -> town.change("job.yaml", "audience: internal", "audience: press")),
                        new Refusal(
                                "a forbidden cross",
                                Town.TODAY,
                                "Cannot cross ward, sex in table 'flows'",
                                town -> town.change("job.yaml", "by: [ward], period", "by: [ward, sex], period")),
                        new Refusal(
                                "a column that is not listed",
                                Town.TODAY,
                                "Missing column 'end_reason' of the dataset",
                                town -> town.change("rules.yaml", "  end_reason: {use: group}\n", "")))
                .map(refusal -> DynamicTest.dynamicTest(refusal.name(), () -> {
                    Town refused = Town.in(Files.createTempDirectory(folder, "town"));
                    refusal.change().accept(refused);
                    SortedMap<String, String> before = refused.files("");
                    assertThat(refused.keinen(refusal.today(), "check", "@job.yaml")
                                    .code())
                            .isEqualTo(77);
                    assertThat(refused.keinen(refusal.today(), "run", "@job.yaml", "--dry-run")
                                    .code())
                            .isEqualTo(77);
                    assertThat(refused.files("")).isEqualTo(before);

                    Town.Answer answer = refused.keinen(refusal.today(), "run", "@job.yaml");
                    assertThat(answer.code()).isEqualTo(77);
                    assertThat(answer.errors()).singleElement().asString().contains(refusal.reason());
                    assertThat(ledgerOf(refused).entries()).singleElement().satisfies(entry -> {
                        assertThat(entry.event()).isEqualTo(Event.REFUSAL);
                        assertThat(entry.released()).isEmpty();
                        assertThat(entry.reasons()).singleElement().asString().startsWith(refusal.reason());
                    });
                    SortedMap<String, String> after = refused.files("");
                    after.keySet().removeIf(file -> file.startsWith(HISTORY));
                    assertThat(after).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsRefusedSinceItsTimeIsOverIsEnteredAsAnExpiry() {
        return Stream.of(
                        new Refusal(
                                "an expired approval",
                                LocalDate.of(2027, 1, 1),
                                "Expired: approval A-1, on 2026-12-31",
                                town -> {}),
                        new Refusal(
                                "expired rules",
                                LocalDate.of(2027, 4, 1),
                                "Expired: the rules town 1, on 2027-03-31",
                                town -> town.change("rules.yaml", "until: 2026-12-31", "until: 2027-12-31")))
                .map(expiry -> DynamicTest.dynamicTest(expiry.name(), () -> {
                    Town expired = Town.in(Files.createTempDirectory(folder, "town"));
                    expiry.change().accept(expired);
                    assertThat(expired.keinen(expiry.today(), "run", "@job.yaml", "--dry-run")
                                    .code())
                            .isEqualTo(77);
                    assertThat(expired.files("store")).isEmpty();
                    Town.Answer answer = expired.keinen(expiry.today(), "run", "@job.yaml");
                    assertThat(answer.code()).isEqualTo(77);
                    String error = answer.errors().get(0);
                    assertThat(ledgerOf(expired).entries()).singleElement().satisfies(entry -> {
                        assertThat(entry.event()).isEqualTo(Event.EXPIRY);
                        assertThat(entry.reasons()).hasSize(2).startsWith(expiry.reason());
                        assertThat(error).contains(entry.reasons().get(1));
                    });
                }));
    }

    private record Refusal(String name, LocalDate today, String reason, Consumer<Town> change) {}

    @Test
    void whatWasRefusedFirstIsAllowedLaterInTheSameStore() {
        assertThat(town.keinen(LocalDate.of(2026, 3, 1), "run", "@job.yaml").code())
                .isEqualTo(77);
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        assertThat(ledger().entries()).extracting(LedgerEntry::event).containsExactly(Event.REFUSAL, Event.RELEASE);
    }

    @Test
    void whatIsNotExplainedIsEntered() {
        town.keinen("run", "@job.yaml");
        assertThat(town.keinen("explain", "@job.yaml", "--person", "P001").code())
                .isEqualTo(77);
        assertThat(ledger().entries()).hasSize(2).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(Event.REFUSAL);
            assertThat(entry.reasons()).singleElement().asString().startsWith("Cannot explain one person's records");
        });
        assertThat(town.files(HISTORY).values()).noneMatch(text -> text.contains("P001"));
    }

    @TestFactory
    Stream<DynamicTest> aLedgerThatWasTamperedWithIsFoundAndStopsTheNextRun() {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        town.keinen(LocalDate.of(2027, 1, 1), "run", "@job.yaml");
        town.keinen(LocalDate.of(2027, 1, 2), "run", "@job.yaml");
        assertThat(ledger().entries()).hasSize(3);
        return Stream.of(
                        new Tampering("one letter changed", lines -> {
                            List<String> changed = new ArrayList<>(lines);
                            changed.set(1, lines.get(1).replace("expiry", "expirj"));
                            return changed;
                        }),
                        new Tampering("another time in the last line", lines -> {
                            List<String> changed = new ArrayList<>(lines);
                            changed.set(2, lines.get(2).replace("2027-01", "2027-02"));
                            return changed;
                        }),
                        new Tampering("the last line removed", lines -> lines.subList(0, 2)),
                        new Tampering("a middle line removed", lines -> List.of(lines.get(0), lines.get(2))),
                        new Tampering("two lines swapped", lines -> {
                            List<String> swapped = new ArrayList<>(lines);
                            Collections.swap(swapped, 0, 1);
                            return swapped;
                        }))
                .map(tampering -> DynamicTest.dynamicTest(tampering.name(), () -> {
                    List<String> lines = Files.readAllLines(town.path(LINES));
                    Files.write(town.path(LINES), tampering.done().to(lines));
                    isFoundAndStopsTheNextRun("Invalid ledger: ");
                    Files.write(town.path(LINES), lines);
                    assertThat(town.keinen("releases", "verify", "@out/town").code())
                            .isZero();
                }));
    }

    private record Tampering(String name, Lines done) {}

    private interface Lines {
        List<String> to(List<String> lines);
    }

    private void isFoundAndStopsTheNextRun(String words) {
        Town.Answer verified = town.keinen("releases", "verify", "@out/town");
        assertThat(verified.code()).isEqualTo(65);
        assertThat(verified.errors()).singleElement().asString().contains(words);
        town.write("exports/2019-05-corrected.csv", Town.export(Month.parse("2019-05"), 1));
        SortedMap<String, String> before = town.files("");
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.code()).isEqualTo(77);
        assertThat(run.errors()).singleElement().asString().contains(words);
        assertThat(town.files("")).isEqualTo(before);
    }

    @Test
    void aDeletedLedgerIsMissedWhileItsReleasesStand() throws IOException {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        Files.delete(town.path(LINES));
        isFoundAndStopsTheNextRun("edger");
        Files.delete(town.path(HISTORY + "/HEAD"));
        Files.delete(town.path(HISTORY));
        SortedMap<String, String> before = town.files("");
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.code()).isEqualTo(77);
        assertThat(run.errors())
                .containsExactly("store/history/town: Missing entries of the ledger: it does not list release"
                        + " 2019-09-r1 of job town, made under the rules town. Take this folder from a backup or from the"
                        + " store that was used before");
        assertThat(town.files("")).isEqualTo(before);
        assertThat(town.keinen("releases", "verify", "@out/town").code()).isEqualTo(65);
    }

    @Test
    void aStoreThatIsMadeAnewNeedsTheHistoryOfTheOneBefore() throws IOException {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        town.change("job.yaml", "store: store", "store: anew");
        assertThat(town.keinen("run", "@job.yaml").code()).isEqualTo(77);
        Files.createDirectories(town.path("anew"));
        Files.move(town.path("store/history"), town.path("anew/history"));
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        assertThat(Ledger.open(town.path("anew/history/town")).entries())
                .extracting(LedgerEntry::event)
                .containsExactly(Event.RELEASE, Event.RELEASE);
        assertThat(town.keinen("releases", "verify", "@out/town").code()).isZero();
    }

    @Test
    void aReleaseWithAnotherManifestThanTheLedgerHasIsFound() throws IOException {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        assertThat(town.keinen("run", "@job.yaml", "--as-of", "2019-08").code()).isZero();
        Town other = Town.in(folder.resolve("other"));
        other.write("exports/2019-05.csv", Town.export(Month.parse("2019-05"), 1));
        assertThat(other.keinen("run", "@job.yaml").code()).isZero();
        Path release = town.path("out/town/2019-09-r1");
        Files.move(release, folder.resolve("kept"));
        Files.move(other.path("out/town/2019-09-r1"), release);
        Town.Answer answer = town.keinen("releases", "verify", "@out/town");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.errors())
                .containsExactly(
                        "out/town/2019-09-r1/manifest.json: Unknown release: the ledger of the rules town does not"
                                + " list it with this manifest. Take release and ledger from a backup");
    }

    /** Killed between the entry and the moment at which the release would have appeared. */
    @Test
    void aRunThatDiedBeforeItsReleaseAppearedIsCompletedWithoutASecondEntry() throws IOException {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        String lines = Files.readString(town.path(LINES));
        SortedMap<String, String> released = town.files("out/town/2019-09-r1");
        Files.move(town.path("out"), folder.resolve("never-appeared"));

        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        assertThat(Files.readString(town.path(LINES))).isEqualTo(lines);
        assertThat(town.files("out/town/2019-09-r1")).isEqualTo(released);
        assertThat(town.keinen("releases", "verify", "@out/town").code()).isZero();
    }

    @Test
    void whereNoEntryCanBeMadeTheRefusalStaysTheAnswer() {
        town.write("file", "").change("job.yaml", "store: store", "store: file/store");
        Town.Answer answer = town.keinen(LocalDate.of(2027, 1, 1), "run", "@job.yaml");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.errors()).singleElement().asString().contains("Missing approval");
        assertThat(answer.err())
                .anyMatch(line -> line.contains("the ledger has no entry of this refusal: Cannot write"));
    }

    @Test
    void wrongFilesAreNoRefusal() {
        town.change("job.yaml", "measure: cohort}", "measure: cohorts}")
                .change("job.yaml", "audience: internal", "audience: press");
        assertThat(town.keinen("run", "@job.yaml").code()).isEqualTo(78);
        assertThat(town.path("store")).doesNotExist();
    }

    private Ledger ledger() {
        return ledgerOf(town);
    }

    private static Ledger ledgerOf(Town town) {
        try {
            return Ledger.open(town.path(HISTORY));
        } catch (Failure broken) {
            throw new AssertionError(broken);
        }
    }
}
