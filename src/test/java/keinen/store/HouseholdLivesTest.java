package keinen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.history.PersonMonths;
import keinen.store.StoreManifest.Delivery;
import keinen.store.Town.Told;
import keinen.time.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Lives of households, and of persons beside them, compared with an obvious grouping of the same records. */
class HouseholdLivesTest {
    @TempDir
    private Path folder;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private int delivered;

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> householdsAreTheirMembersPutTogetherWhateverArrivesInWhateverOrder() {
        return Stream.of(1, 3, 16)
                .flatMap(buckets -> IntStream.range(0, 6)
                        .mapToObj(seed -> DynamicTest.dynamicTest(
                                "seed " + seed + ", " + buckets + " buckets", () -> deliverAtRandom(seed, buckets))));
    }

    private void deliverAtRandom(int seed, int buckets) throws IOException {
        Random random = new Random(seed);
        List<Map<Month, List<Told>>> versions =
                List.of(Town.months(seed, 40), Town.months(seed + 100, 40), Town.months(seed + 200, 25));
        List<Month> months = List.copyOf(versions.get(0).keySet());
        TownOracle oracle = new TownOracle();
        Path place = folder.resolve(seed + "-" + buckets);
        Store store = open(place, buckets);
        try {
            for (int step = 0; step < 40; step++) {
                Month month = months.get(random.nextInt(months.size()));
                List<Told> told = versions.get(random.nextInt(3)).getOrDefault(month, List.of());
                if (!told.isEmpty()) {
                    assertThat(deliver(store, month, told, random)).isEqualTo(TownOracle.findings(month, told));
                    oracle.deliver(month, told);
                }
                if (random.nextInt(8) == 0) {
                    store.compact(pool, 1 + random.nextInt(30));
                }
                if (random.nextInt(8) == 0) {
                    store.close();
                    store = open(place, buckets);
                }
                if (random.nextInt(5) == 0) {
                    compare(store, oracle);
                }
            }
            compare(store, oracle);
        } finally {
            store.close();
        }
    }

    private static void compare(Store store, TownOracle oracle) throws IOException {
        assertThat(lives(store, Unit.HOUSEHOLD))
                .containsExactlyInAnyOrderElementsOf(oracle.households().values());
        assertThat(lives(store, Unit.PERSON))
                .containsExactlyInAnyOrderElementsOf(oracle.persons().values());
        store.manifest()
                .orElseThrow()
                .months()
                .forEach(month -> assertThat(month.rows(Unit.HOUSEHOLD)).isEqualTo(oracle.households(month.month())));
    }

    @Test
    void theOrderOfArrivalAndTheNumberOfBucketsDoNotMatter() throws IOException {
        Map<Month, List<Told>> town = Town.months(7, 60);
        List<Month> backwards =
                town.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        try (Store one = open(folder.resolve("one"), 3);
                Store other = open(folder.resolve("other"), 16)) {
            town.forEach((month, told) -> deliver(one, month, told, new Random(1)));
            backwards.forEach(month -> deliver(other, month, town.getOrDefault(month, List.of()), new Random(2)));
            other.compact(pool);
            assertThat(lives(one, Unit.HOUSEHOLD))
                    .containsExactlyInAnyOrderElementsOf(lives(other, Unit.HOUSEHOLD))
                    .isNotEmpty();
        }
    }

    @Test
    void aLifeIsFoundByItsPseudonymAlone() throws IOException {
        Map<Month, List<Told>> town = Town.months(8, 60);
        TownOracle oracle = new TownOracle();
        try (Store store = open(folder.resolve("store"), 5)) {
            int month = 0;
            for (Map.Entry<Month, List<Told>> each : town.entrySet()) {
                deliver(store, each.getKey(), each.getValue(), new Random(month));
                oracle.deliver(each.getKey(), each.getValue());
                if (++month == town.size() / 2) {
                    store.compact(pool, 20);
                }
            }
            for (boolean compacted : List.of(false, true)) {
                if (compacted) {
                    store.compact(pool, 20);
                }
                oracle.persons()
                        .forEach((person, life) ->
                                assertThat(find(store, person, Unit.PERSON)).isEqualTo(life));
                assertThat(find(store, "Ｐ０　", Unit.PERSON))
                        .isEqualTo(oracle.persons().get("P0"));
                assertThat(find(store, "H3", Unit.HOUSEHOLD))
                        .isEqualTo(oracle.households().get("H3"));
                assertThat(find(store, "nobody", Unit.PERSON)).isEqualTo("unknown");
                assertThat(find(store, "", Unit.PERSON)).isEqualTo("unknown");
            }
        }
    }

    @Test
    void findingALifeReadsItsBucketOnly() throws IOException {
        TownOracle oracle = new TownOracle();
        Path place = folder.resolve("store");
        try (Store store = open(place, 4)) {
            Town.months(9, 60).forEach((month, told) -> {
                deliver(store, month, told, new Random(1));
                oracle.deliver(month, told);
            });
            store.compact(pool);
            String person = oracle.persons().keySet().iterator().next();
            int bucket = Buckets.of(Town.bytes(person), 4);
            for (int other = 0; other < 4; other++) {
                if (other != bucket) {
                    Files.delete(place.resolve("persons/base/1-000" + other + "-records.parquet"));
                    Files.delete(place.resolve("persons/base/1-000" + other + "-lives.parquet"));
                }
            }
            assertThat(find(store, person, Unit.PERSON))
                    .isEqualTo(oracle.persons().get(person));
        }
    }

    @Test
    void personsAreReadWithoutTheFilesOfHouseholds() throws IOException {
        TownOracle oracle = new TownOracle();
        Path place = folder.resolve("store");
        try (Store store = open(place, 2)) {
            Town.months(10, 20).forEach((month, told) -> {
                deliver(store, month, told, new Random(1));
                oracle.deliver(month, told);
            });
            for (String part : List.of("runs", "base")) {
                Path of = place.resolve("households").resolve(part);
                Files.move(of, place.resolve(part + "-elsewhere"));
                assertThat(lives(store, Unit.PERSON))
                        .containsExactlyInAnyOrderElementsOf(oracle.persons().values());
                assertThatThrownBy(() -> lives(store, Unit.HOUSEHOLD))
                        .isInstanceOf(Failure.class)
                        .hasMessageContaining(of.toString());
                Files.move(place.resolve(part + "-elsewhere"), of);
                store.compact(pool);
            }
        }
    }

    @Test
    void aStoreWithoutHouseholdIdsHasNoHouseholds() throws IOException {
        Path place = folder.resolve("store");
        try (Store store = Store.open(place)) {
            store.prepareFor(Town.withoutHouseholds(), 1, OptionalInt.of(2));
            Town.months(11, 20)
                    .forEach((month, told) -> assertThat(deliver(store, month, told, new Random(1)))
                            .isEqualTo(MemberFindings.NONE));
            store.compact(pool);
            assertThat(place.resolve("households")).doesNotExist();
            assertThat(lives(store, Unit.PERSON)).isNotEmpty();
            String words = place + ": Missing households: the store was made without a column of role household. Name"
                    + " the column in the dataset file, let the rules allow it as link, and make the store anew from"
                    + " all exports: name another folder";
            Snapshot snapshot = store.snapshot();
            assertThatThrownBy(() -> snapshot.require(Unit.HOUSEHOLD))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DEFINITION))
                    .hasMessage(words);
            assertThatThrownBy(() -> snapshot.open(0, Town.COLUMNS, Unit.HOUSEHOLD))
                    .hasMessage(words);
            assertThatThrownBy(() -> store.requireReadBy(Town.dataset()))
                    .hasMessageContaining("(missing in the store: household_id of role household)");
        }
    }

    @Test
    void whatAKilledWriterLeftOfHouseholdsIsRemoved() throws IOException {
        Path place = folder.resolve("store");
        try (Store store = open(place, 2)) {
            Town.months(12, 20).forEach((month, told) -> deliver(store, month, told, new Random(1)));
            store.compact(pool);
        }
        List<Path> before = everythingIn(place);
        Files.writeString(place.resolve("households/runs/2019-06-0123456789abcdef.parquet"), "PAR1 half");
        Files.writeString(place.resolve("households/base/2-0000-records.parquet"), "PAR1 half");
        Store.open(place).close();
        assertThat(everythingIn(place)).isEqualTo(before);
    }

    private Store open(Path place, int buckets) {
        Store store = Store.open(place);
        store.prepareFor(Town.dataset(), 1, OptionalInt.of(buckets));
        return store;
    }

    private MemberFindings deliver(Store store, Month month, List<Told> told, Random random) {
        String sha256 = "%064x".formatted(++delivered);
        Delivery delivery = new Delivery(month + ".csv", sha256, List.of(month), told.size(), told.size(), 0);
        return store.take(delivery, List.of(Town.batch(store.columns(), month, told, random)), pool);
    }

    private static List<String> lives(Store store, Unit unit) throws IOException {
        List<String> lives = new ArrayList<>();
        Snapshot snapshot = store.snapshot();
        for (int bucket = 0; bucket < snapshot.buckets(); bucket++) {
            try (Lives read = snapshot.open(bucket, Town.COLUMNS, unit)) {
                while (read.next()) {
                    lives.add(words(read.person(), snapshot.manifest()));
                }
            }
        }
        return lives;
    }

    private static String find(Store store, String pseudonym, Unit unit) {
        try {
            Snapshot snapshot = store.snapshot();
            return snapshot.find(pseudonym, Town.COLUMNS, unit)
                    .map(life -> words(life, snapshot.manifest()))
                    .orElse("unknown");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String words(PersonMonths life, StoreManifest store) {
        List<String> months = new ArrayList<>();
        for (int row = life.from; row < life.to; row++) {
            months.add(Town.words(
                    new Month(life.month[row]),
                    List.of(code(store, "ward", life.attribute[0][row]), code(store, "type", life.attribute[1][row])),
                    new long[] {life.amount[0][row], life.amount[1][row]},
                    life.date[0][row],
                    life.spellStart[row],
                    life.spellEnd[row],
                    code(store, "end_reason", life.endReason[row])));
        }
        return String.join("; ", months);
    }

    private static String code(StoreManifest store, String column, int code) {
        return code == 0 ? "-" : store.codes(column).get(code - 1);
    }

    private static List<Path> everythingIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
