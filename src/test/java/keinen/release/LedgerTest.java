package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final LedgerEntry.RulesVersion RULES = new LedgerEntry.RulesVersion("town", "1", "aa");

    @TempDir
    private Path folder;

    @Test
    void whatWasAppendedIsReadBackAndTheHeadIsThatOfTheLines() throws IOException {
        LedgerEntry release = release("2026-03-r1");
        LedgerEntry refusal = refusal("Unknown purpose '予算'");
        Ledger ledger = Ledger.open(folder);
        ledger.append(release);
        ledger.append(refusal);

        Ledger again = Ledger.open(folder);
        assertThat(again.entries()).containsExactly(release, refusal);
        MerkleTree tree = new MerkleTree();
        for (String line : lines()) {
            assertThat(line).contains("\"previous\":\"" + tree.root() + "\"");
            tree.add(line.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(again.head()).isEqualTo(ledger.head()).isEqualTo(new LedgerHead(2, tree.root()));
        assertThat(Files.readString(folder.resolve("HEAD"))).isEqualTo("2 " + tree.root() + "\n");
    }

    @Test
    void aLineIsCanonicalAndHasNoMoreThanItNeeds() throws IOException {
        Ledger.open(folder).append(release("2026-03-r1"));
        assertThat(lines())
                .containsExactly(
                        "{\"approvals\":[\"A-1\"],\"audience\":\"public\",\"by\":\"clerk\",\"event\":\"release\","
                                + "\"files\":{\"manifest.json\":\"cc\"},\"inputs_sha256\":\"dd\",\"job\":\"yearly\","
                                + "\"previous\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\","
                                + "\"program\":{\"sha256\":\"ee\",\"version\":\"1.0\"},\"purpose\":\"policy-evaluation\","
                                + "\"release\":\"2026-03-r1\",\"rules\":{\"name\":\"town\",\"sha256\":\"aa\",\"version\":\"1\"},"
                                + "\"seq\":1,\"tables\":[{\"hidden\":2,\"shown\":7,\"table\":\"flows\",\"withheld\":0}],"
                                + "\"time\":\"2026-05-31T20:30:00Z\"}");
    }

    @Test
    void aFolderWithoutALedgerHasAnEmptyOneAndOpeningWritesNothing() {
        Path none = folder.resolve("none");
        Ledger ledger = Ledger.open(none);
        assertThat(ledger.entries()).isEmpty();
        assertThat(ledger.head().entries()).isZero();
        assertThat(none).doesNotExist();
    }

    @Test
    void aTextThatHasNoFormInUtf8IsWrittenAllTheSame() {
        Ledger.open(folder).append(refusal("Unknown purpose '\ud83d'"));
        assertThat(Ledger.open(folder).entries().get(0).reasons()).containsExactly("Unknown purpose '?'");
    }

    @Test
    void anotherVersionOfTheRulesIsSaidOnceBeforeItsFirstUse() {
        Ledger ledger = Ledger.open(folder);
        LedgerEntry.RulesVersion other = new LedgerEntry.RulesVersion("town", "1", "bb");
        ledger.append(release("2026-03-r1"));
        ledger.append(with(other, release("2026-03-r2")));
        ledger.append(with(other, refusal("no")));
        assertThat(ledger.entries())
                .extracting(entry -> entry.event() + " " + entry.rules().sha256())
                .containsExactly("RELEASE aa", "RULES_CHANGED bb", "RELEASE bb", "REFUSAL bb");
        assertThat(Ledger.open(folder).entries()).isEqualTo(ledger.entries());
    }

    @Test
    void whatHappensToThePastIsNoUseOfItsRules() {
        Ledger ledger = Ledger.open(folder);
        ledger.append(release("2026-03-r1"));
        LedgerEntry deletion = new LedgerEntry(
                LedgerEntry.Event.DELETION,
                Instant.parse("2026-06-01T00:00:00Z"),
                "clerk",
                new LedgerEntry.RulesVersion("town", "0", "zz"),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                List.of("five years are over"));
        ledger.append(deletion.withFile("cells.parquet", "ff"));
        ledger.append(release("2026-04-r1"));
        assertThat(ledger.entries())
                .extracting(LedgerEntry::event)
                .containsExactly(LedgerEntry.Event.RELEASE, LedgerEntry.Event.DELETION, LedgerEntry.Event.RELEASE);
        assertThat(Ledger.open(folder).entries().get(1)).isEqualTo(deletion.withFile("cells.parquet", "ff"));
    }

    @Test
    void aChangeOfAnyByteIsFound() throws IOException {
        append(3);
        byte[] whole = Files.readAllBytes(folder.resolve("ledger.jsonl"));
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(folder.resolve("ledger.jsonl"), changed);
            assertThat(findsItBroken()).as("byte " + at).isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> linesThatWereRemovedMovedOrAddedAreFound() {
        return Stream.of(
                        new Change("the last line removed", lines -> lines.subList(0, 3)),
                        new Change("a line in the middle removed", lines -> without(lines, 1)),
                        new Change("the first line removed", lines -> without(lines, 0)),
                        new Change("two lines swapped", lines -> swapped(lines, 1, 2)),
                        new Change("the last two lines swapped", lines -> swapped(lines, 2, 3)),
                        new Change("the last line twice", lines -> with(lines, lines.get(3))),
                        new Change("all lines removed", lines -> List.of()))
                .map(change -> DynamicTest.dynamicTest(change.name(), () -> {
                    folder = Files.createTempDirectory(folder, "ledger");
                    append(4);
                    write(change.done().to(lines()));
                    assertThat(findsItBroken()).isTrue();
                    assertThatThrownBy(() -> Ledger.open(folder).append(refusal("no")))
                            .isInstanceOfSatisfying(
                                    Failure.class,
                                    failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED));
                }));
    }

    private record Change(String name, Lines done) {}

    private interface Lines {
        List<String> to(List<String> lines);
    }

    @Test
    void aFileThatIsGoneIsFound() throws IOException {
        append(1);
        Files.delete(folder.resolve("ledger.jsonl"));
        assertThat(findsItBroken()).isTrue();
        write(List.of("{}"));
        Files.delete(folder.resolve("HEAD"));
        assertThat(findsItBroken()).isTrue();
    }

    @Test
    void aHeadOfAnotherLedgerIsFound() throws IOException {
        append(2);
        String head = Files.readString(folder.resolve("HEAD"));
        for (String other : List.of("", "2\n", head.replace("2 ", "1 "), head.replace("2 ", "3 "), head + " ")) {
            Files.writeString(folder.resolve("HEAD"), other);
            assertThat(findsItBroken()).as(other).isTrue();
        }
    }

    /** Killed somewhere in the third line. */
    @Test
    void aTornLineThatNothingCoversIsDropped() throws IOException {
        append(2);
        byte[] two = Files.readAllBytes(folder.resolve("ledger.jsonl"));
        byte[] head = Files.readAllBytes(folder.resolve("HEAD"));
        append(1);
        byte[] three = Files.readAllBytes(folder.resolve("ledger.jsonl"));
        LedgerHead whole = Ledger.open(folder).head();
        for (int written = two.length; written < three.length; written += 13) {
            Files.write(folder.resolve("ledger.jsonl"), java.util.Arrays.copyOf(three, written));
            Files.write(folder.resolve("HEAD"), head);
            assertThat(Ledger.open(folder).entries()).hasSize(2);
            append(1);
            assertThat(Ledger.open(folder).head()).isEqualTo(whole);
        }
    }

    @Test
    void aTornLineThatTheHeadCoversIsFound() throws IOException {
        append(2);
        byte[] two = Files.readAllBytes(folder.resolve("ledger.jsonl"));
        for (int cut = 1; cut < 20; cut++) {
            Files.write(folder.resolve("ledger.jsonl"), java.util.Arrays.copyOf(two, two.length - cut));
            assertThat(findsItBroken()).isTrue();
        }
    }

    @Test
    void aWholeLineThatTheHeadDoesNotCoverYetCounts() throws IOException {
        append(2);
        byte[] head = Files.readAllBytes(folder.resolve("HEAD"));
        append(1);
        LedgerHead whole = Ledger.open(folder).head();
        Files.write(folder.resolve("HEAD"), head);
        assertThat(Ledger.open(folder).head()).isEqualTo(whole);
        append(1);
        assertThat(Ledger.open(folder).entries()).hasSize(4);
        Files.write(folder.resolve("HEAD"), head);
        assertThat(findsItBroken()).isTrue();
    }

    @Test
    void aRunThatDiedBeforeItsFirstLineLeavesAnEmptyLedger() throws IOException {
        append(1);
        Files.write(folder.resolve("HEAD"), LedgerHead.of(new MerkleTree()).bytes());
        Files.writeString(folder.resolve("ledger.jsonl"), "{\"appr");
        assertThat(Ledger.open(folder).entries()).isEmpty();
        Files.delete(folder.resolve("ledger.jsonl"));
        assertThat(Ledger.open(folder).entries()).isEmpty();
    }

    @Test
    void manyAppendAtOnceAndOneAfterTheOther() {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> append(5)))
                .toList();
        writers.forEach(CompletableFuture::join);
        assertThat(Ledger.open(folder).entries()).hasSize(20);
        assertThat(folder.resolve(".lock")).doesNotExist();
    }

    @Test
    void whoeverHoldsTheLockForLongIsNotWaitedForForEver() throws IOException {
        try (RunLock held = RunLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> append(1))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.BUSY))
                    .hasMessageContaining("Cannot write the ledger: another run holds its lock");
        }
        append(1);
    }

    @Test
    void whoWritesAllAnewIsFoundByAnOlderHead() {
        append(3);
        LedgerHead published = Ledger.open(folder).head();
        Path other = folder.resolve("other");
        Ledger forged = Ledger.open(other);
        IntStream.range(0, 3).forEach(i -> forged.append(refusal("another " + i)));
        assertThat(Ledger.open(other).head()).isNotEqualTo(published);
    }

    private boolean findsItBroken() {
        try {
            Ledger.openToVerify(folder);
            return false;
        } catch (Failure broken) {
            assertThat(broken.kind()).isEqualTo(Kind.DATA);
            assertThat(broken.findings()).hasSize(1);
            return true;
        }
    }

    private void append(int entries) {
        for (int i = 0; i < entries; i++) {
            Ledger.open(folder).append(refusal("Unknown purpose"));
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("ledger.jsonl"));
    }

    private void write(List<String> lines) throws IOException {
        String text = String.join("", lines.stream().map(line -> line + "\n").toList());
        Files.writeString(
                folder.resolve("ledger.jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static List<String> without(List<String> lines, int line) {
        List<String> rest = new ArrayList<>(lines);
        rest.remove(line);
        return rest;
    }

    private static List<String> with(List<String> lines, String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return more;
    }

    private static List<String> swapped(List<String> lines, int one, int other) {
        List<String> moved = new ArrayList<>(lines);
        Collections.swap(moved, one, other);
        return moved;
    }

    private static LedgerEntry refusal(String reason) {
        return entry(LedgerEntry.Event.REFUSAL, Optional.empty(), List.of(reason));
    }

    private static LedgerEntry release(String name) {
        LedgerEntry.Released released = new LedgerEntry.Released(
                name, "dd", new Program("1.0", "ee"), List.of(new LedgerEntry.TableCells("flows", 7, 2, 0)));
        return entry(LedgerEntry.Event.RELEASE, Optional.of(released), List.of())
                .withFile("manifest.json", "cc");
    }

    private static LedgerEntry entry(
            LedgerEntry.Event event, Optional<LedgerEntry.Released> released, List<String> reasons) {
        return new LedgerEntry(
                event,
                Instant.parse("2026-05-31T20:30:00.123Z"),
                "clerk",
                RULES,
                Optional.of(new LedgerEntry.Use("yearly", "policy-evaluation", "public", List.of("A-1"))),
                released,
                new TreeMap<>(),
                reasons);
    }

    private static LedgerEntry with(LedgerEntry.RulesVersion rules, LedgerEntry entry) {
        return new LedgerEntry(
                entry.event(),
                entry.time(),
                entry.by(),
                rules,
                entry.use(),
                entry.released(),
                entry.files(),
                entry.reasons());
    }
}
