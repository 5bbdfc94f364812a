package keinen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Unit;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.history.Segments;
import keinen.store.StoreManifest.Delivery;
import keinen.store.Town.Told;
import keinen.time.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The segments that a base holds, and later records beside it, make the histories that all records make. */
class SegmentedLivesTest {
    private static final int MARCH = Month.parse("2020-03").index();

    @TempDir
    private Path folder;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private int delivered;

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> segmentsOfTheBaseMakeTheHistoriesOfItsRecords() {
        return IntStream.range(0, 24).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(seed)));
    }

    private void compare(int seed) throws IOException {
        Random random = new Random(seed);
        List<Map.Entry<Month, List<Told>>> months =
                new ArrayList<>(Town.months(seed, 60).entrySet());
        compare(seed, months, months.size() - random.nextInt(months.size()), random);
    }

    /** Months that arrive late, in any order, before, between and behind those of the base. */
    @TestFactory
    Stream<DynamicTest> monthsThatTheBaseLacksMakeTheHistoriesOfAllRecords() {
        return IntStream.range(0, 24)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    List<Map.Entry<Month, List<Told>>> months =
                            new ArrayList<>(Town.months(seed, 60).entrySet());
                    Collections.shuffle(months, random);
                    compare(seed, months, 2 + random.nextInt(months.size() - 3), random);
                }));
    }

    /**
     * @param months in the order of their delivery
     * @param inBase so many of them, the first, are compacted
     */
    private void compare(int seed, List<Map.Entry<Month, List<Told>>> months, int inBase, Random random)
            throws IOException {
        try (Store store = open(folder.resolve("store" + seed), 1 + seed % 3)) {
            months.subList(0, inBase).forEach(month -> deliver(store, month, random));
            store.compact(pool, 1 + random.nextInt(40));
            months.subList(inBase, months.size()).forEach(month -> deliver(store, month, random));
            int first = store.snapshot().firstMonth().index();
            for (UnitRecords records : layouts(store)) {
                for (int lastMonth : List.of(last(store), MARCH)) {
                    assertThat(StoredSegments.tell(records, Town.COLUMNS, lastMonth))
                            .isTrue();
                    for (int bridge = 0; bridge < 3; bridge++) {
                        Horizon horizon = new Horizon(first, lastMonth, bridge, 1 + random.nextInt(3));
                        assertThat(fromSegments(store, records, horizon))
                                .isNotEmpty()
                                .isEqualTo(fromRecords(store, records, horizon));
                    }
                }
            }
        }
    }

    @Test
    void segmentsDoNotTellWhatChangesInsideThem() {
        try (Store store = open(folder.resolve("store"), 1)) {
            Map<Month, List<Told>> months = Town.months(1, 30);
            months.forEach((month, told) -> deliver(store, month, told, new Random(1)));
            UnitRecords open = layouts(store).get(0);
            assertThat(StoredSegments.tell(open, Town.COLUMNS, last(store)))
                    .as("no base")
                    .isFalse();
            store.compact(pool);
            months.entrySet().stream().findFirst().ifPresent(month -> deliver(store, month, new Random(2)));
            UnitRecords corrected = layouts(store).get(0);
            assertThat(StoredSegments.tell(corrected, Town.COLUMNS, last(store)))
                    .as("a month of the base delivered again")
                    .isFalse();
            store.compact(pool);
            UnitRecords compact = layouts(store).get(0);
            assertThat(StoredSegments.tell(compact, Town.COLUMNS, last(store))).isTrue();
            assertThat(StoredSegments.tell(compact, Town.COLUMNS, MARCH + 1))
                    .as("a month inside a fiscal year")
                    .isFalse();
            LifeColumns byAge = new LifeColumns(
                    List.of(AgeBand.NAME),
                    "resident_since",
                    Town.COLUMNS.ageBands(),
                    "",
                    Town.COLUMNS.residenceBands(),
                    List.of(),
                    List.of(),
                    "",
                    "",
                    "");
            assertThat(StoredSegments.tell(compact, byAge, last(store)))
                    .as("ages")
                    .isFalse();
        }
    }

    private static List<String> fromSegments(Store store, UnitRecords records, Horizon horizon) throws IOException {
        List<String> histories = new ArrayList<>();
        for (int bucket = 0; bucket < store.snapshot().buckets(); bucket++) {
            try (StoredSegments lives = StoredSegments.open(records, Town.COLUMNS, bucket, horizon.lastMonth())) {
                while (lives.next()) {
                    histories.add(words(lives.life(), horizon));
                }
            }
        }
        return histories;
    }

    private static List<String> fromRecords(Store store, UnitRecords records, Horizon horizon) throws IOException {
        List<String> histories = new ArrayList<>();
        for (int bucket = 0; bucket < store.snapshot().buckets(); bucket++) {
            try (SegmentedLives.Source lives = SegmentedLives.cut(records, Town.COLUMNS, bucket, horizon.lastMonth())) {
                while (lives.next()) {
                    histories.add(words(lives.life(), horizon));
                }
            }
        }
        return histories;
    }

    /** Everything that a history tells. */
    private static String words(Segments life, Horizon horizon) {
        History history = new History(horizon, 2);
        history.read(life);
        StringBuilder words = new StringBuilder();
        words.append(history.records()).append(' ').append(history.contradictions());
        for (int spell = 0; spell < history.spells(); spell++) {
            words.append("\nspell ")
                    .append(List.of(
                            history.firstPiece(spell),
                            history.spellStart(spell),
                            history.spellEnd(spell),
                            history.began(spell),
                            history.startDay(spell),
                            history.endDay(spell),
                            history.date(0, spell),
                            history.ended(spell),
                            history.endReason(spell)));
        }
        for (int piece = 0; piece < history.pieces(); piece++) {
            words.append("\npiece ")
                    .append(List.of(
                            history.start(piece),
                            history.end(piece),
                            history.fiscalYear(piece),
                            history.attribute(0, piece),
                            history.attribute(1, piece),
                            history.sum(piece, 0),
                            history.sum(piece, 1),
                            history.payments(piece, 0),
                            history.payments(piece, 1),
                            history.paidMonths(piece)));
        }
        return words.toString();
    }

    private static int last(Store store) {
        return store.snapshot().lastMonth().index();
    }

    private static List<UnitRecords> layouts(Store store) {
        StoreFiles files = StoreFiles.in(store.setAsideFolder().resolveSibling(""));
        return Stream.of(Unit.values())
                .flatMap(unit -> UnitRecords.find(files, store.manifest().orElseThrow(), unit).stream())
                .toList();
    }

    private Store open(Path place, int buckets) {
        Store store = Store.open(place);
        store.prepareFor(Town.dataset(), 1, OptionalInt.of(buckets));
        return store;
    }

    private void deliver(Store store, Map.Entry<Month, List<Told>> month, Random random) {
        deliver(store, month.getKey(), month.getValue(), random);
    }

    private void deliver(Store store, Month month, List<Told> told, Random random) {
        String sha256 = "%064x".formatted(++delivered);
        Delivery delivery = new Delivery(month + ".csv", sha256, List.of(month), told.size(), told.size(), 0);
        store.take(delivery, List.of(Town.batch(store.columns(), month, told, random)), pool);
    }
}
