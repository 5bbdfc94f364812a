package keinen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.dictionary.Bands;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.dictionary.SourceFormat;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.history.PersonMonths;
import keinen.store.StoreManifest.Delivery;
import keinen.time.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Dataset DATASET = dataset("ward");

    @TempDir
    private Path folder;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private int delivered;

    /** One record of the oracle. */
    private record Row(String ward, long amount) {}

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
    }

    @Test
    void aMonthThatArrivesAgainReplacesTheStoredOneAsAWhole() {
        try (Store store = open("store", 3)) {
            deliver(store, "2019-04", Map.of("P1", new Row("a", 1), "P2", new Row("b", 2)));
            deliver(store, "2019-04", Map.of("P3", new Row("c", 3)));
            assertThat(lives(store)).containsExactly("P3: 2019-04 c 3");
            store.compact(pool);
            deliver(store, "2019-04", Map.of("P4", new Row("a", 4)));
            assertThat(lives(store)).containsExactly("P4: 2019-04 a 4");
            store.compact(pool);
            assertThat(lives(store)).containsExactly("P4: 2019-04 a 4");
        }
    }

    @TestFactory
    Stream<DynamicTest> whateverArrivesInWhateverOrderReadsBackAsTheLastDeliveryOfEachMonth() {
        return Stream.of(3, 16)
                .flatMap(buckets -> IntStream.range(0, 8)
                        .mapToObj(seed -> DynamicTest.dynamicTest(
                                "seed " + seed + ", " + buckets + " buckets", () -> deliverAtRandom(seed, buckets))));
    }

    private void deliverAtRandom(int seed, int buckets) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Month, Map<String, Row>> oracle = new TreeMap<>();
        Path place = folder.resolve(seed + "-" + buckets);
        Store store = open(place.toString(), buckets);
        try {
            for (int step = 0; step < 25; step++) {
                Month month = Month.of(2019, 1).plus(random.nextInt(14));
                Map<String, Row> rows = new HashMap<>();
                for (int i = random.nextInt(30); i >= 0; i--) {
                    rows.put("P" + random.nextInt(40), new Row("w" + random.nextInt(5), random.nextInt(100_000)));
                }
                deliver(store, month.toString(), rows);
                oracle.put(month, rows);
                if (random.nextInt(6) == 0) {
                    // Row groups of a few rows, so that a person's records lie across several of them.
                    store.compact(pool, 1 + random.nextInt(20));
                }
                if (random.nextInt(6) == 0) {
                    store.close();
                    store = open(place.toString(), buckets);
                }
                if (random.nextInt(3) == 0) {
                    assertThat(lives(store)).isEqualTo(expected(oracle));
                }
            }
            assertThat(lives(store)).isEqualTo(expected(oracle));
            assertThat(store.manifest().orElseThrow().buckets()).isEqualTo(buckets);
            assertThat(filesOf(place))
                    .containsExactlyInAnyOrderElementsOf(named(store.manifest().orElseThrow()));
        } finally {
            store.close();
        }
    }

    @Test
    void theLivesOfAPersonAreReadAcrossRowGroups() {
        try (Store store = open("store", 1)) {
            for (int month = 0; month < 24; month++) {
                deliver(
                        store,
                        Month.of(2018, 4).plus(month).toString(),
                        Map.of("P1", new Row("a", month), "P2", new Row("b", 100 + month)));
            }
            List<String> before = lives(store);
            for (int rows : new int[] {1, 5, 23, 24, 25, 47, 48}) {
                store.compact(pool, rows);
                assertThat(lives(store)).as("%d rows a row group", rows).isEqualTo(before);
            }
        }
    }

    @Test
    void whatAKilledWriterLeftIsRemovedAndTheOldContentStands() throws IOException {
        Path place = folder.resolve("store");
        List<String> before;
        List<String> files;
        try (Store store = open(place.toString(), 3)) {
            deliver(store, "2019-04", Map.of("P1", new Row("a", 1)));
            store.compact(pool);
            deliver(store, "2019-05", Map.of("P1", new Row("a", 2)));
            before = lives(store);
            files = filesOf(place);
        }
        Files.writeString(place.resolve("persons/runs/2019-06-0123456789abcdef.parquet"), "PAR1 half");
        Files.writeString(place.resolve("persons/base/2-0000-records.parquet"), "PAR1 half");
        Files.writeString(place.resolve("persons/base/2-0000-lives.parquet"), "");
        Files.writeString(place.resolve("manifest.json.next"), "{\"format\": 3, ");
        Files.createDirectories(place.resolve("set-aside"));
        Files.writeString(place.resolve("set-aside/a.csv-0123456789abcdef.csv.partial"), "file,line");
        try (Store store = open(place.toString(), 3)) {
            assertThat(lives(store)).isEqualTo(before);
            assertThat(filesOf(place)).isEqualTo(files);
            assertThat(place.resolve("manifest.json.next")).doesNotExist();
            assertThat(place.resolve("set-aside")).isEmptyDirectory();
        }
    }

    @Test
    void filesOfOthersBesideTheStoresOwnStay() throws IOException {
        Path place = folder.resolve("store");
        try (Store store = open("store", 3)) {
            deliver(store, "2019-04", Map.of("P1", new Row("a", 1)));
            store.compact(pool);
        }
        List<Path> others = new ArrayList<>();
        for (String name : List.of(
                "persons/runs/notes.txt",
                "persons/runs/2019-04.parquet",
                "persons/base/records.parquet",
                "set-aside/mine.partial",
                "README")) {
            Files.createDirectories(place.resolve(name).resolveSibling(""));
            others.add(Files.writeString(place.resolve(name), "x"));
        }
        Files.createDirectories(place.resolve("persons/runs/2019-06-0123456789abcdef.parquet/mine"));
        Store.open(place).close();
        assertThat(others).allSatisfy(file -> assertThat(file).hasContent("x"));
        assertThat(place.resolve("persons/runs/2019-06-0123456789abcdef.parquet/mine"))
                .exists();
    }

    @Test
    void aFolderOfOthersIsNoStoreAndLeftAsItIs() throws IOException {
        Path place = folder.resolve("theirs");
        Files.createDirectories(place.resolve("persons/runs"));
        for (String name : List.of("model.bin", "a.txt", "persons/runs/2019-06-0123456789abcdef.parquet", "c", "b")) {
            Files.writeString(place.resolve(name), "x");
        }
        List<Path> before = everythingIn(place);
        assertThatThrownBy(() -> Store.open(place))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DEFINITION))
                .hasMessage(place + ": Invalid store: the folder holds other files (a.txt, b, c, …). Name a new folder"
                        + " for the store");
        assertThat(everythingIn(place)).isEqualTo(before);
    }

    @Test
    void aStoreWhoseFirstIngestWasKilledIsTakenUp() throws IOException {
        Path place = folder.resolve("store");
        Files.createDirectories(place.resolve("persons/runs"));
        Files.createDirectories(place.resolve("set-aside"));
        Files.writeString(place.resolve(".lock"), "");
        Files.writeString(place.resolve("persons/runs/2019-06-0123456789abcdef.parquet"), "PAR1 half");
        Files.writeString(place.resolve("manifest.json.next"), "{");
        try (Store store = open("store", 3)) {
            assertThat(filesOf(place)).isEmpty();
            deliver(store, "2019-04", Map.of("P1", new Row("a", 1)));
            assertThat(lives(store)).containsExactly("P1: 2019-04 a 1");
        }
    }

    private static List<Path> everythingIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aStoreThatAnotherHoldsIsBusy() {
        try (Store held = open("store", 3)) {
            assertThat(held.manifest()).isPresent();
            assertThatThrownBy(() -> Store.open(folder.resolve("store")))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.BUSY))
                    .hasMessage(
                            folder.resolve("store") + ": Cannot use the store: another run holds its lock. Try again"
                                    + " when that run has ended");
        }
        Store.open(folder.resolve("store")).close();
    }

    @Test
    void otherColumnsThanTheStoresAreRefusedByName() {
        try (Store store = open("store", 3)) {
            deliver(store, "2019-04", Map.of("P1", new Row("a", 1)));
        }
        try (Store store = Store.open(folder.resolve("store"))) {
            assertThatThrownBy(() -> store.prepareFor(dataset("district"), 1, OptionalInt.empty()))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DEFINITION))
                    .hasMessage(folder.resolve("store") + ": Invalid store: it was made with other columns than dataset"
                            + " test has now (missing in the store: district of role dimension) (only in the store: ward of"
                            + " role dimension). Name another store, so that it is made anew from all exports");
        }
    }

    @Test
    void aStoreOfAnotherFormatIsRefusedAndItsLockGivenBack() throws IOException {
        Path manifest = folder.resolve("store/manifest.json");
        try (Store store = open("store", 3)) {
            deliver(store, "2019-04", Map.of("P1", new Row("a", 1)));
        }
        String right = Files.readString(manifest);
        Files.writeString(manifest, right.replace("\"format\" : 4", "\"format\" : 1"));
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> Store.open(folder.resolve("store")))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA))
                    .hasMessage(manifest + ": Unsupported store: format 1 (this version reads 4). Make the store anew"
                            + " from all exports: name another folder");
        }
        for (String damaged :
                List.of("", "{", "[]x", right.replace("\"person\"", "\"someone\""), right.replace("2019-04", "2019"))) {
            Files.writeString(manifest, damaged);
            assertThatThrownBy(() -> Store.open(folder.resolve("store")))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA))
                    .hasMessageStartingWith(manifest + ": ")
                    .hasMessageEndingWith("Make the store anew from all exports: name another folder");
        }
        Files.writeString(manifest, right);
        Store.open(folder.resolve("store")).close();
    }

    @Test
    void aDataFileThatIsMissingOrDamagedIsToldByName() throws IOException {
        try (Store store = open("store", 1)) {
            deliver(store, "2019-04", Map.of("P1", new Row("a", 1)));
            Path run = onlyFile(folder.resolve("store/persons/runs"));
            Files.writeString(run, "not Parquet");
            String words =
                    run + ": Cannot read the store: this file of it is missing or damaged. Make a new store from the"
                            + " exports";
            assertThatThrownBy(() -> lives(store)).isInstanceOf(Failure.class).hasMessage(words);
            assertThatThrownBy(() -> store.compact(pool))
                    .isInstanceOf(Failure.class)
                    .hasMessage(words);
            Files.delete(run);
            assertThatThrownBy(() -> lives(store)).isInstanceOf(Failure.class).hasMessage(words);
        }
    }

    @Test
    void aFolderBelowAFileCannotBeAStore() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path place : List.of(file, file.resolve("store"))) {
            assertThatThrownBy(() -> Store.open(place))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.CANNOT_WRITE))
                    .hasMessageStartingWith(place + ": Cannot write the store: ");
        }
    }

    @Test
    void anotherOrderOfArrivalMakesTheSameLivesAndTotals() {
        Map<String, Row> april = Map.of("P1", new Row("a", 1), "P2", new Row("b", 2));
        Map<String, Row> may = Map.of("P1", new Row("c", 3), "P2", new Row("a", 4));
        try (Store one = open("one", 3);
                Store other = open("other", 16)) {
            deliver(one, "2019-04", april);
            deliver(one, "2019-05", may);
            deliver(other, "2019-05", may);
            deliver(other, "2019-04", april);
            assertThat(lives(one)).isEqualTo(lives(other)).hasSize(2);
            assertThat(Store.totals(one.manifest().orElseThrow(), Month.parse("2019-05")))
                    .isEqualTo(Store.totals(other.manifest().orElseThrow(), Month.parse("2019-05")))
                    .containsEntry("aid_living", 10L);
            assertThat(Store.totals(one.manifest().orElseThrow(), Month.parse("2019-04")))
                    .containsEntry("aid_living", 3L);
        }
    }

    /** So many rows that a bucket is put together in several batches, of pseudonyms that begin with the same bytes. */
    @Test
    void aLargeBucketReadsBackWithItsCorrections() {
        SplittableRandom random = new SplittableRandom(1);
        Map<Month, Map<String, Row>> oracle = new TreeMap<>();
        try (Store store = open("large", 1)) {
            for (int step = 0; step < 16; step++) {
                Month month = Month.of(2019, 1).plus(step < 12 ? step : random.nextInt(12));
                Map<String, Row> rows = new HashMap<>();
                for (int person = random.nextInt(3); person < 5000; person += 1 + random.nextInt(3)) {
                    rows.put("0000000000" + person, new Row("w" + random.nextInt(5), random.nextInt(100_000)));
                }
                deliver(store, month.toString(), rows);
                oracle.put(month, rows);
                if (step == 8) {
                    assertThat(lives(store)).isEqualTo(expected(oracle));
                    store.compact(pool);
                }
                if (step == 11) {
                    assertThat(lives(store)).isEqualTo(expected(oracle));
                }
            }
            assertThat(lives(store)).isEqualTo(expected(oracle));
            store.compact(pool);
            assertThat(lives(store)).isEqualTo(expected(oracle));
        }
    }

    private Store open(String place, int buckets) {
        Store store = Store.open(folder.resolve(place));
        store.prepareFor(DATASET, 1, OptionalInt.of(buckets));
        return store;
    }

    private void deliver(Store store, String month, Map<String, Row> rows) {
        String sha256 = "%064x".formatted(++delivered);
        List<String> codes = rows.values().stream().map(Row::ward).distinct().toList();
        Block block = new Block(store.columns(), 0);
        new TreeMap<>(rows).forEach((person, row) -> {
            int at = block.addRow();
            block.set(block.column("month"), at, Month.parse(month).index());
            block.set(block.column("person_id"), at, person.getBytes(StandardCharsets.UTF_8));
            block.set(block.column("ward"), at, 1 + codes.indexOf(row.ward()));
            block.set(block.column("aid_living"), at, row.amount());
        });
        Delivery delivery =
                new Delivery(month + ".csv", sha256, List.of(Month.parse(month)), rows.size(), rows.size(), 0);
        store.take(delivery, List.of(new MonthBatch(Month.parse(month), block, Map.of("ward", codes))), pool);
    }

    /** Every life: its person, who is not read but found by the oracle's own order, is told by the records alone. */
    private static List<String> lives(Store store) {
        List<String> lives = new ArrayList<>();
        List<String> wards = store.snapshot().manifest().codes("ward");
        LifeColumns columns = new LifeColumns(
                List.of("ward"),
                "",
                new Bands(List.of(0)),
                "",
                new Bands(List.of(0)),
                List.of(),
                List.of("aid_living"),
                "",
                "",
                "");
        StoreManifest manifest = store.manifest().orElseThrow();
        StoreFiles files = StoreFiles.in(store.setAsideFolder().resolveSibling(""));
        for (int bucket = 0; bucket < manifest.buckets(); bucket++) {
            try (Lives read = store.snapshot().open(bucket, columns, Unit.PERSON);
                    MergingCursor persons = MergingCursor.open(
                            UnitRecords.find(files, manifest, Unit.PERSON).orElseThrow(),
                            List.of(column(manifest, Role.MONTH)),
                            bucket)) {
                while (read.next()) {
                    assertThat(persons.next()).isTrue();
                    lives.add(new String(persons.key(), StandardCharsets.UTF_8) + ": " + words(read.person(), wards));
                }
                assertThat(persons.next()).isFalse();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return lives.stream().sorted().toList();
    }

    private static String words(PersonMonths life, List<String> wards) {
        List<String> months = new ArrayList<>();
        for (int row = life.from; row < life.to; row++) {
            months.add(new Month(life.month[row]) + " " + wards.get(life.attribute[0][row] - 1) + " "
                    + life.amount[0][row]);
        }
        return String.join(", ", months);
    }

    private static List<String> expected(Map<Month, Map<String, Row>> oracle) {
        Map<String, List<String>> lives = new TreeMap<>();
        oracle.forEach(
                (month, rows) -> rows.forEach((person, row) -> lives.computeIfAbsent(person, first -> new ArrayList<>())
                        .add(month + " " + row.ward() + " " + row.amount())));
        return lives.entrySet().stream()
                .map(life -> life.getKey() + ": " + String.join(", ", life.getValue()))
                .sorted()
                .toList();
    }

    private static StoredColumn column(StoreManifest manifest, Role role) {
        return manifest.storedColumns().stream()
                .filter(column -> column.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> named(StoreManifest manifest) {
        List<String> names = new ArrayList<>();
        manifest.runs()
                .forEach(month -> names.add(month.run(Unit.PERSON).orElseThrow().file()));
        manifest.base().ifPresent(base -> {
            for (int bucket = 0; bucket < manifest.buckets(); bucket++) {
                names.add("%d-%04d-records.parquet".formatted(base.generation(), bucket));
                names.add("%d-%04d-segments.parquet".formatted(base.generation(), bucket));
                names.add("%d-%04d-lives.parquet".formatted(base.generation(), bucket));
            }
        });
        return names;
    }

    private static List<String> filesOf(Path store) {
        List<String> names = new ArrayList<>();
        for (String part : List.of("persons/runs", "persons/base")) {
            if (Files.isDirectory(store.resolve(part))) {
                try (Stream<Path> files = Files.list(store.resolve(part))) {
                    files.map(file -> file.getFileName().toString()).sorted().forEach(names::add);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
        return names;
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static Dataset dataset(String ward) {
        return new Dataset(
                "test",
                new SourceFormat(StandardCharsets.UTF_8, SourceFormat.DateStyle.ISO),
                List.of(
                        new Column("month", Role.MONTH, "month", Optional.empty(), ""),
                        new Column("person_id", Role.PERSON, "person_id", Optional.empty(), ""),
                        new Column(ward, Role.DIMENSION, ward, Optional.empty(), ""),
                        new Column("aid_living", Role.AMOUNT, "aid_living", Optional.empty(), "JPY")),
                1);
    }
}
