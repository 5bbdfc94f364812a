package keinen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.dictionary.Role;
import keinen.dictionary.Unit;
import keinen.history.PersonMonths;
import keinen.store.StoreManifest.Delivery;
import keinen.store.StoreManifest.StoredMonth;
import keinen.store.Town.Told;
import keinen.time.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a store holds, and what its folder holds, after months were deleted. */
class DeletionTest {
    private static final Tombstone.Order ORDER =
            new Tombstone.Order("city", "7", Instant.parse("2026-06-01T00:00:00.5Z"));

    @TempDir
    private Path folder;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private int delivered;

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> theStoreIsAsIfTheDeletedMonthsHadNeverCome() {
        return Stream.of(1, 3, 16)
                .flatMap(buckets -> IntStream.range(0, 3)
                        .mapToObj(seed -> DynamicTest.dynamicTest(
                                "seed " + seed + ", " + buckets + " buckets", () -> deleteAtRandom(seed, buckets))));
    }

    private void deleteAtRandom(int seed, int buckets) throws IOException {
        Random random = new Random(seed);
        List<Map<Month, List<Told>>> versions = List.of(Town.months(seed, 40), Town.months(seed + 100, 25));
        List<Month> months = List.copyOf(versions.get(0).keySet());
        Map<Month, List<Told>> now = new TreeMap<>();
        Path place = folder.resolve(seed + "-" + buckets);
        try (Store store = open(place, buckets)) {
            for (int step = 0; step < 60; step++) {
                Month month = months.get(random.nextInt(months.size()));
                List<Told> told = versions.get(random.nextInt(2)).getOrDefault(month, List.of());
                if (!told.isEmpty()) {
                    deliver(store, month, told, random);
                    now.put(month, told);
                }
                if (random.nextInt(8) == 0) {
                    store.compact(pool, 1 + random.nextInt(30));
                }
                if (random.nextInt(8) == 0) {
                    delete(store, now, months.get(random.nextInt(months.size() / 2)));
                    compare(store, now);
                }
            }
            compare(store, now);
            assertThat(filesOf(place)).isEqualTo(named(store, place));
        }
    }

    private void delete(Store store, Map<Month, List<Told>> now, Month first) {
        List<String> expected = now.entrySet().stream()
                .filter(month -> month.getKey().compareTo(first) < 0)
                .map(month -> month.getKey() + " " + month.getValue().size())
                .toList();
        List<Tombstone> deleted = store.delete(first, ORDER, pool);
        assertThat(deleted)
                .extracting(tombstone -> tombstone.month() + " " + tombstone.persons())
                .isEqualTo(expected);
        assertThat(store.manifest().orElseThrow().tombstones()).containsAll(deleted);
        now.keySet().removeIf(month -> month.compareTo(first) < 0);
        assertThat(store.manifest().orElseThrow().deleted())
                .doesNotContainKeys(now.keySet().toArray(Month[]::new));
    }

    private static void compare(Store store, Map<Month, List<Told>> now) throws IOException {
        TownOracle oracle = new TownOracle();
        now.forEach(oracle::deliver);
        assertThat(lives(store, Unit.PERSON))
                .containsExactlyInAnyOrderElementsOf(oracle.persons().values());
        assertThat(lives(store, Unit.HOUSEHOLD))
                .containsExactlyInAnyOrderElementsOf(oracle.households().values());
    }

    @Test
    void aTombstoneIsTheSameWhereverTheRecordsStoodAndIsReadBack() {
        Map<Month, List<Told>> town = Town.months(7, 60);
        Month first = List.copyOf(town.keySet()).get(5);
        try (Store one = open(folder.resolve("one"), 3);
                Store other = open(folder.resolve("other"), 3)) {
            town.forEach((month, told) -> deliver(one, month, told, new Random(1)));
            delivered = 0;
            town.forEach((month, told) -> {
                deliver(other, month, told, new Random(1));
                if (delivered % 4 == 0) {
                    other.compact(pool, 20);
                }
            });
            assertThat(one.delete(first, ORDER, pool))
                    .hasSize(5)
                    .isEqualTo(other.delete(first, ORDER, pool))
                    .allSatisfy(tombstone -> {
                        assertThat(tombstone.remains()).containsOnlyKeys(Unit.PERSON, Unit.HOUSEHOLD);
                        assertThat(tombstone.order().time()).isEqualTo("2026-06-01T00:00:00Z");
                    })
                    .isEqualTo(StoreManifest.find(folder.resolve("one"))
                            .orElseThrow()
                            .tombstones());
            assertThat(one.delete(first, ORDER, pool)).isEmpty();
        }
    }

    @Test
    void aHashIsOfPseudonymAndColumnsBucketByBucket() throws Exception {
        List<StoredColumn> columns = List.of(
                new StoredColumn("month", Role.MONTH, StoredColumn.Type.INT),
                new StoredColumn("aid", Role.AMOUNT, StoredColumn.Type.LONG));
        Block block = new Block(columns, 1);
        int row = block.addRow();
        block.set(0, row, 7);
        block.set(1, row, 1L << 40);
        RecordHash bucket = new RecordHash();
        bucket.add("能1".getBytes(StandardCharsets.UTF_8), block, row);
        RecordHash month = new RecordHash();
        month.add(bucket);

        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 + 4 + 8);
        bytes.putInt(4).put("能1".getBytes(StandardCharsets.UTF_8)).putInt(7).putLong(1L << 40);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        String expected = HexFormat.of().formatHex(sha256.digest(sha256.digest(bytes.array())));
        assertThat(month.remains()).isEqualTo(new Tombstone.Remains(1, expected));
    }

    /** All files that a deletion reads or writes, under the manifest of before, and under that of after. */
    @Test
    void whoeverIsKilledWhileDeletingLeavesTheOldContentOrTheNew() throws IOException {
        Path place = folder.resolve("store");
        Map<Month, List<Told>> town = Town.months(9, 40);
        Month first = List.copyOf(town.keySet()).get(6);
        try (Store store = open(place, 3)) {
            town.forEach((month, told) -> {
                deliver(store, month, told, new Random(1));
                if (month.equals(first)) {
                    store.compact(pool);
                }
            });
        }
        Path before = copy(place, folder.resolve("before"));
        try (Store store = open(place, 3)) {
            store.delete(first, ORDER, pool);
        }
        Path after = copy(place, folder.resolve("after"));

        Path killedBefore = copy(before, copy(after, folder.resolve("killed-before")));
        Files.writeString(killedBefore.resolve("manifest.json.next"), "{\"format\": 3, ");
        Path killedAfter = copy(after, copy(before, folder.resolve("killed-after")));
        assertThat(contentOf(killedBefore)).isEqualTo(contentOf(before)).isNotEqualTo(contentOf(after));
        assertThat(contentOf(killedAfter)).isEqualTo(contentOf(after));
        assertThat(filesOf(killedBefore)).isEqualTo(filesOf(before));
        assertThat(filesOf(killedAfter)).isEqualTo(filesOf(after));
    }

    private List<List<String>> contentOf(Path place) throws IOException {
        try (Store store = open(place, 3)) {
            return List.of(
                    lives(store, Unit.PERSON),
                    lives(store, Unit.HOUSEHOLD),
                    store.manifest().orElseThrow().tombstones().stream()
                            .map(Tombstone::toString)
                            .toList());
        }
    }

    @Test
    void listsOfRowsThatMayBeOfDeletedMonthsGo() throws IOException {
        Path place = folder.resolve("store");
        try (Store store = open(place, 2)) {
            Map<Month, List<Told>> town = Town.months(3, 20);
            List<Month> months = List.copyOf(town.keySet());
            town.forEach((month, told) -> deliver(store, month, told, new Random(1)));
            Path lists = Files.createDirectories(store.setAsideFolder());
            for (String name : List.of(
                    "a.csv-0000000000000001.csv",
                    "b.csv-0000000000000002.csv",
                    "turned-away.csv-ffffffffffffffff.csv",
                    "mine.csv")) {
                Files.writeString(lists.resolve(name), "x");
            }
            store.delete(months.get(1), ORDER, pool);
            assertThat(lists.toFile().list()).containsExactlyInAnyOrder("b.csv-0000000000000002.csv", "mine.csv");
        }
    }

    @Test
    void aStoreMayLoseAllItsMonthsAndTakeNewOnes() throws IOException {
        Path place = folder.resolve("store");
        Map<Month, List<Told>> town = Town.months(4, 20);
        Month last = List.copyOf(town.keySet()).get(town.size() - 1);
        try (Store store = open(place, 2)) {
            town.forEach((month, told) -> deliver(store, month, told, new Random(1)));
            store.compact(pool);
            assertThat(store.delete(last.plus(1), ORDER, pool)).hasSize(town.size());
            assertThat(filesOf(place)).isEmpty();
        }
        try (Store store = open(place, 2)) {
            assertThat(store.manifest().orElseThrow().months()).isEmpty();
            deliver(store, last, town.getOrDefault(last, List.of()), new Random(1));
            compare(store, Map.of(last, town.getOrDefault(last, List.of())));
            assertThat(store.manifest().orElseThrow().deleted()).hasSize(town.size() - 1);
        }
    }

    private Store open(Path place, int buckets) {
        Store store = Store.open(place);
        store.prepareFor(Town.dataset(), 1, OptionalInt.of(buckets));
        return store;
    }

    private void deliver(Store store, Month month, List<Told> told, Random random) {
        // Told apart by the first letters, as real hashes are.
        String sha256 = "%016x".formatted(++delivered) + "0".repeat(48);
        Delivery delivery = new Delivery(month + ".csv", sha256, List.of(month), told.size(), told.size(), 0);
        store.take(delivery, List.of(Town.batch(store.columns(), month, told, random)), pool);
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

    /** The files of records below a store's folder. */
    private static List<String> filesOf(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(file -> file.toString().endsWith(".parquet"))
                    .map(file -> place.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> named(Store store, Path place) {
        StoreManifest content = store.manifest().orElseThrow();
        List<String> named = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            UnitFiles files = StoreFiles.in(place).of(unit);
            for (StoredMonth month : content.months()) {
                month.run(unit)
                        .ifPresent(run -> named.add(
                                place.relativize(files.run(run.file())).toString()));
            }
            content.base().ifPresent(base -> {
                for (int bucket = 0; bucket < content.buckets(); bucket++) {
                    for (Path file : List.of(
                            files.lives(base.generation(), bucket),
                            files.records(base.generation(), bucket),
                            files.segments(base.generation(), bucket))) {
                        named.add(place.relativize(file).toString());
                    }
                }
            });
        }
        return named.stream().sorted().toList();
    }

    /** Puts the files of a folder over those of another one. */
    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }
}
