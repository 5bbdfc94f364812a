package keinen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.history.Segments;
import keinen.store.StoreManifest.Delivery;
import keinen.store.Town.Told;
import keinen.time.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Lives are read as they were written, or a file of the store is named; from segments as from records. */
class DamagedStoreTest {
    private static final int FLIPS = 150;

    @TempDir
    private Path folder;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private Path persons;
    private Store store;

    @BeforeEach
    void fill() {
        Random random = new Random(7);
        persons = folder.resolve("store/persons");
        store = Store.open(folder.resolve("store"));
        store.prepareFor(Town.withoutHouseholds(), 1, OptionalInt.of(2));
        List<Map.Entry<Month, List<Told>>> months =
                new ArrayList<>(Town.months(7, 80).entrySet());
        int base = months.size() - 2;
        months.subList(0, base).forEach(month -> deliver(month, random));
        store.compact(pool, 60);
        months.subList(base, months.size()).forEach(month -> deliver(month, random));
    }

    private void deliver(Map.Entry<Month, List<Told>> month, Random random) {
        int rows = month.getValue().size();
        String sha256 = "%064x".formatted(month.getKey().index());
        Delivery delivery = new Delivery(month.getKey() + ".csv", sha256, List.of(month.getKey()), rows, rows, 0);
        store.take(delivery, List.of(Town.batch(store.columns(), month.getKey(), month.getValue(), random)), pool);
    }

    @AfterEach
    void close() {
        store.close();
        pool.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> aFileThatIsMissingOrEndsEarlyOrHasAnotherBitIsNamed() throws IOException {
        List<String> before = read();
        return dataFiles().stream()
                .map(file -> DynamicTest.dynamicTest(persons.relativize(file).toString(), () -> damage(file, before)));
    }

    private void damage(Path file, List<String> before) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(bytes.length);
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] changed = bytes.clone();
            int at = random.nextInt(bytes.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            List<String> after = readOrFailure();
            assertThat(after.equals(before) || after.equals(named(file)))
                    .as("another bit in byte %d", at)
                    .isTrue();
        }
        for (int length : new int[] {0, 3, bytes.length / 2, bytes.length - 8, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(readOrFailure()).as("%d bytes", length).isEqualTo(named(file));
        }
        Files.delete(file);
        assertThat(readOrFailure()).as("missing").isEqualTo(named(file));
        Files.write(file, bytes);
        assertThat(read()).isEqualTo(before);
    }

    /** Each of them is whole in itself, and there are no checksums over all files of a bucket. */
    @Test
    void filesOfAnotherBucketAreNamed() throws IOException {
        for (String kind : List.of("segments", "records")) {
            Path file = persons.resolve("base/1-0000-" + kind + ".parquet");
            Path other = persons.resolve("base/1-0001-" + kind + ".parquet");
            byte[] bytes = Files.readAllBytes(file);
            Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(readOrFailure()).isEqualTo(named(file));
            Files.write(file, bytes);
        }
    }

    private static List<String> named(Path file) {
        return List.of(
                file + ": Cannot read the store: this file of it is missing or damaged. Make a new store from the"
                        + " exports");
    }

    private List<Path> dataFiles() throws IOException {
        try (Stream<Path> all = Files.walk(persons)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            assertThat(files).hasSize(2 * 3 + 2);
            return files;
        }
    }

    private List<String> readOrFailure() throws IOException {
        try {
            return read();
        } catch (Failure failure) {
            assertThat(failure.kind()).isEqualTo(Kind.DATA);
            return List.of(String.valueOf(failure.getMessage()));
        }
    }

    /** All lives, from segments and from records. */
    private List<String> read() throws IOException {
        StoreFiles files = StoreFiles.in(folder.resolve("store"));
        UnitRecords records = UnitRecords.find(files, store.manifest().orElseThrow(), Unit.PERSON)
                .orElseThrow();
        int last = store.snapshot().lastMonth().index();
        assertThat(StoredSegments.tell(records, Town.COLUMNS, last)).isTrue();
        List<String> lives = new ArrayList<>();
        for (int bucket = 0; bucket < 2; bucket++) {
            try (SegmentedLives.Source segments = StoredSegments.open(records, Town.COLUMNS, bucket, last)) {
                addAll(segments, lives);
            }
            try (SegmentedLives.Source cut = SegmentedLives.cut(records, Town.COLUMNS, bucket, last)) {
                addAll(cut, lives);
            }
        }
        return lives;
    }

    private static void addAll(SegmentedLives.Source source, List<String> lives) throws IOException {
        while (source.next()) {
            Segments life = source.life();
            StringBuilder words = new StringBuilder();
            for (int i = life.from; i < life.to; i++) {
                words.append(List.of(
                        life.month[i],
                        life.months[i],
                        life.attribute[0][i],
                        life.attribute[1][i],
                        life.date[0][i],
                        life.spellStart[i],
                        life.spellEnd[i],
                        life.endReason[i],
                        life.sum[0][i],
                        life.sum[1][i],
                        life.payments[0][i],
                        life.paidMonths[i]));
            }
            lives.add(words.toString());
        }
    }
}
