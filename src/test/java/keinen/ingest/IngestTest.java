package keinen.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.dictionary.SourceFormat;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    @TempDir
    private Path folder;

    private Clock clock = Clock.systemUTC();
    private final List<String> notes = new ArrayList<>();

    @Test
    void aFileThatIsTurnedAwayDoesNotKeepTheOthersOut() {
        Path good = file("2019-04.csv", "2019-04,P1,1,01,,0");
        Path bad = file("2019-05.csv", "2019-05,P1,9,01,,0", "2019-05,P2,1,01,,0");
        Path noHeader =
                Delivered.inUtf8(folder).named("2019-06.csv").line("nothing").write();
        Path last = file("2019-07.csv", "2019-07,P1,1,01,,0");
        try (Store store = Store.open(folder.resolve("store"))) {
            Ingest.Result result = take(store, 0.01, good, bad, noHeader, last);
            assertThat(result.taken())
                    .extracting(delivery -> delivery.file())
                    .containsExactly("2019-04.csv", "2019-07.csv");
            assertThat(result.refused()).hasSize(2);
            assertThat(result.refused().get(0))
                    .hasToString(bad
                            + ": Invalid delivery: 1 of 2 rows would be set aside (must be at most 1 %); nothing of"
                            + " it is taken. The rows and reasons stand in " + onlyFile(store.setAsideFolder()));
            assertThat(months(store)).containsExactly("2019-04", "2019-07");
        }
    }

    @Test
    void asManyRowsAsTheLimitAllowsAreSetAside() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add("2019-04,P" + i + "," + (i < 29 ? "9" : "1") + ",01,,0");
        }
        Path file = file("2019-04.csv", rows.toArray(String[]::new));
        try (Store store = Store.open(folder.resolve("store"))) {
            assertThat(take(store, 0.28, file).refused())
                    .singleElement()
                    .asString()
                    .contains("29 of 100 rows would be set aside (must be at most 28 %)");
            assertThat(take(store, 0.29, file).refused()).isEmpty();
        }
    }

    @Test
    void nobodyIsNamedInAMessage() {
        Path file = Delivered.inUtf8(folder)
                .named("2019-04.csv")
                .header()
                .line("2019-04,SECRET1,9,01,1985-03-07,0")
                .line("2019-04,SECRET2,1,01,1985-02-30,0")
                .line("2019-04,SECRET3,1,01,,SECRET4")
                .line("SECRET5,SECRET6,1,01,,0")
                .line("2019-04,\"SECRET7")
                .line("2019-04,\"SECRET8\"x,")
                .line("2019-04,SECRET9,1,01,1985-03-07,0,")
                .bytes("2019-04,SECRET\u0000".getBytes(StandardCharsets.UTF_8))
                .bytes((byte) 0xff)
                .line(",1,01,,0")
                .line("2019-04,SECRETB,1,01,1985-03-07,0")
                .line("2019-04,SECRETB,1,01,1985-03-07,0")
                .write();
        Path headless = Delivered.inUtf8(folder)
                .named("2019-05.csv")
                .line("2019-04,SECRET1,1,01,1985-03-07,0")
                .write();
        try (Store store = Store.open(folder.resolve("store"))) {
            Ingest.Result result = take(store, 0.5, file, headless);
            assertThat(result.refused()).hasSize(2);
            List<String> said = new ArrayList<>(notes);
            result.refused().stream().map(Finding::toString).forEach(said::add);
            assertThat(said)
                    .hasSize(11)
                    .noneMatch(line -> line.contains("SECRET") || line.contains("1985") || line.contains("\ufffd"));
            assertThat(notes)
                    .contains(
                            "2019-04.csv: 性別: 1 row set aside with a code that is not in its list (the first on line 2)",
                            "2019-04.csv: 宛名番号: 1 row set aside with a second record of the same person and month (the"
                                    + " first on line 11)");
        }
    }

    @Test
    void aDeliveryOfNothingIsTurnedAway() {
        Path file = file("2019-04.csv");
        try (Store store = Store.open(folder.resolve("store"))) {
            assertThat(take(store, 1, file).refused())
                    .singleElement()
                    .hasToString(file + ": Missing records: the file holds none. Deliver the file again");
        }
    }

    @Test
    void aRowOfAnotherMonthThatIsSetAsideLeavesThatMonthAlone() {
        try (Store store = Store.open(folder.resolve("store"))) {
            take(store, 1, file("a.csv", "2019-04,P1,1,01,,0"));
            take(store, 1, file("b.csv", "2019-05,P1,1,01,,0", "2019-04,P2,9,01,,0"));
            assertThat(months(store)).containsExactly("2019-04", "2019-05");
            assertThat(store.manifest().orElseThrow().months()).allMatch(month -> month.rows() == 1);
        }
    }

    @Test
    void columnsThatNobodyReadsAreSaidOnce() {
        Path first = Delivered.inUtf8(folder)
                .named("a.csv")
                .line(Delivered.HEADER + ",備考")
                .line("2019-04,P1,1,01,,0,x")
                .write();
        Path second = Delivered.inUtf8(folder)
                .named("b.csv")
                .line(Delivered.HEADER + ",備考")
                .line("2019-05,P1,1,01,,0,x")
                .write();
        try (Store store = Store.open(folder.resolve("store"))) {
            take(store, 1, first, second);
        }
        assertThat(notes)
                .containsExactly("a.csv: 備考: This column of the export is not read: the dataset file does not name it");
    }

    @Test
    void theSameFileTwiceDoesNothingWhateverItsName() throws IOException {
        Path file = file("a.csv", "2019-04,P1,1,01,,0");
        Path copy = Files.copy(file, folder.resolve("copy.csv"));
        try (Store store = Store.open(folder.resolve("store"))) {
            assertThat(take(store, 1, file, copy).taken()).hasSize(1);
            assertThat(take(store, 1, copy).known()).isEqualTo(1);
            assertThat(store.manifest().orElseThrow().deliveries()).hasSize(1);
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void aMonthThatArrivesAgainIsReplacedAsAWholeAndSaidSo() {
        try (Store store = Store.open(folder.resolve("store"))) {
            take(store, 1, file("a.csv", "2019-04,P1,1,01,,10", "2019-04,P2,1,01,,20"));
            take(store, 1, file("b.csv", "2019-04,P3,1,01,,5"));
            assertThat(store.manifest().orElseThrow().months().get(0).totals()).containsEntry("aid_living", 5L);
        }
        assertThat(notes).containsExactly("b.csv: 2019-04 is replaced as a whole: 2 records before, 1 now");
    }

    @Test
    void aFileThatIsDeliveredAgainAfterItsCorrectionTakesEffectAgain() {
        Path first = file("a.csv", "2019-04,P1,1,01,,10", "2019-05,P1,1,01,,1");
        Path second = file("b.csv", "2019-04,P1,1,01,,20");
        try (Store store = Store.open(folder.resolve("store"))) {
            for (Path file : List.of(first, second, first, second)) {
                assertThat(take(store, 1, file).taken()).hasSize(1);
                assertThat(take(store, 1, file).known()).isEqualTo(1);
                assertThat(living(store, 0)).isEqualTo(file == first ? 10 : 20);
                assertThat(living(store, 1)).isEqualTo(1);
            }
            assertThat(store.manifest().orElseThrow().deliveries())
                    .extracting(delivery -> delivery.file())
                    .containsExactly("a.csv", "b.csv");
        }
        assertThat(notes)
                .containsExactly(
                        "b.csv: 2019-04 is replaced as a whole: 1 records before, 1 now",
                        "a.csv: 2019-04 is replaced as a whole: 1 records before, 1 now",
                        "b.csv: 2019-04 is replaced as a whole: 1 records before, 1 now");
    }

    @Test
    void membersWhoDifferAreSaidOnceAColumnAndNobodyIsNamed() {
        Path april = households("a.csv", "2019-04,S1,1,01,,10,H1", "2019-04,S2,2,01,,20,Ｈ１", "2019-04,S3,1,01,,0,");
        Path may = households("b.csv", "2019-05,S1,1,01,,10,H1", "2019-05,S2,2,能①㈱,,20,H1", "2019-05,S3,1,01,,0,H2");
        Path june = households("c.csv", "2019-06,S1,1,01,,10,", "2019-06,S2,2,,,20,");
        try (Store store = Store.open(folder.resolve("store"))) {
            take(store, withHouseholds(), april, may);
            assertThat(store.manifest().orElseThrow().months())
                    .extracting(month -> month.rows(Unit.HOUSEHOLD))
                    .containsExactly(2L, 2L);
            assertThat(notes)
                    .containsExactly(
                            "1 record of 2019-04 has no household id; each such person counts as a household of his own",
                            "2 household-months of 2019-04..2019-05 have members that differ in sex; the member with the"
                                    + " smallest person id decides",
                            "1 household-month of 2019-05 has members that differ in ward; the member with the smallest"
                                    + " person id decides");
            notes.clear();
            take(store, withHouseholds(), june);
            assertThat(notes)
                    .containsExactly(
                            "2 records of 2019-06 have no household id; each such person counts as a household of his"
                                    + " own");
        }
    }

    private Path households(String name, String... rows) {
        Delivered file = Delivered.inUtf8(folder).named(name).line(Delivered.HEADER + ",世帯番号");
        Stream.of(rows).forEach(file::line);
        return file.write();
    }

    private static Dataset withHouseholds() {
        Dataset persons = Delivered.dataset(StandardCharsets.UTF_8, 1);
        List<Column> columns = new ArrayList<>(persons.columns());
        columns.add(new Column("household_id", Role.HOUSEHOLD, "世帯番号", Optional.empty(), ""));
        return with(persons, persons.source(), columns);
    }

    @Test
    void aFolderWithAFileAndItsCorrectionDoesNothingTheNextNight() {
        Path first = file("a.csv", "2019-04,P1,1,01,,10", "2019-05,P1,1,01,,1");
        Path second = file("b.csv", "2019-04,P1,1,01,,20");
        try (Store store = Store.open(folder.resolve("store"))) {
            assertThat(take(store, 1, first, second).taken()).hasSize(2);
            assertThat(living(store, 0)).isEqualTo(20);
            notes.clear();
            Ingest.Result again = take(store, 1, first, second);
            assertThat(again.taken()).isEmpty();
            assertThat(again.known()).isEqualTo(2);
            assertThat(living(store, 0)).isEqualTo(20);
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void aCorrectionThatSortsBeforeWhatItCorrectsIsSaid() {
        Path first = file("b.csv", "2019-04,P1,1,01,,10");
        Path correction = file("a.csv", "2019-04,P1,1,01,,20");
        try (Store store = Store.open(folder.resolve("store"))) {
            take(store, 1, first);
            take(store, 1, correction, first);
            assertThat(living(store, 0)).isEqualTo(20);
        }
        assertThat(notes)
                .containsExactly(
                        "a.csv: 2019-04 is replaced as a whole: 1 records before, 1 now",
                        "a.csv: A store made anew from this folder would keep b.csv: name a correction so that it sorts"
                                + " last");
    }

    @Test
    void aStoreIsNotUsedForADatasetThatReadsItsFieldsInAnotherWay() throws IOException {
        Path file = file("a.csv", "2019-04,P1,1,01,,10");
        Path other = file("b.csv", "2019-05,P1,1,01,,10");
        Dataset same = Delivered.dataset(StandardCharsets.UTF_8, 1);
        try (Store store = Store.open(folder.resolve("store"))) {
            take(store, 1, file);
            assertThat(take(store, with(same, same.source(), same.columns().subList(0, 3)))
                            .taken())
                    .isEmpty();
            List<Column> wider = new ArrayList<>(same.columns());
            wider.replaceAll(column -> from(column, column.from().replace("区", "区 ")));
            assertThat(take(store, with(same, same.source(), wider)).taken()).isEmpty();

            List<Column> swapped = new ArrayList<>(same.columns());
            swapped.replaceAll(column -> column.name().equals("ward") ? from(column, "性別") : column);
            refuses(store, with(same, same.source(), swapped), "column ward", file);
            refuses(store, with(same, same.source(), swapped), "column ward", other);
            SourceFormat iso = new SourceFormat(StandardCharsets.UTF_8, SourceFormat.DateStyle.ISO);
            refuses(store, with(same, iso, same.columns()), "date style");
            SourceFormat japanese = new SourceFormat(Delivered.WINDOWS_31J, SourceFormat.DateStyle.WAREKI);
            refuses(store, with(same, japanese, same.columns()), "encoding");
        }
        Path manifest = folder.resolve("store/manifest.json");
        assertThat(Files.readString(manifest)).contains("\"encoding\" : \"UTF-8\"", "\"from\" : \"区\"");
    }

    private void refuses(Store store, Dataset dataset, String difference, Path... files) {
        assertThatThrownBy(() -> take(store, dataset, files))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DEFINITION))
                .hasMessage(folder.resolve("store")
                        + ": Invalid store: its records were read with another encoding, date"
                        + " style or column mapping than dataset test has now (" + difference + "). Make the store anew"
                        + " from all exports: name another folder");
    }

    private static Dataset with(Dataset dataset, SourceFormat source, List<Column> columns) {
        return new Dataset(dataset.name(), source, columns, dataset.setAsideLimit());
    }

    private static Column from(Column column, String from) {
        return new Column(column.name(), column.role(), from, column.codes(), column.unit());
    }

    private static long living(Store store, int month) {
        return store.manifest().orElseThrow().months().get(month).totals().getOrDefault("aid_living", 0L);
    }

    private Path file(String name, String... rows) {
        Delivered file = Delivered.inUtf8(folder).named(name).header();
        Stream.of(rows).forEach(file::line);
        return file.write();
    }

    private Ingest.Result take(Store store, double limit, Path... files) {
        return take(store, Delivered.dataset(StandardCharsets.UTF_8, limit), files);
    }

    private Ingest.Result take(Store store, Dataset dataset, Path... files) {
        return new Ingest(
                        store,
                        dataset,
                        clock,
                        2,
                        OptionalInt.of(3),
                        finding -> notes.add(finding.toString()),
                        progress -> {})
                .take(List.of(files));
    }

    private static List<String> months(Store store) {
        return store.manifest().orElseThrow().months().stream()
                .map(month -> month.month().toString())
                .toList();
    }

    private static Path onlyFile(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError("more than one file");
                    })
                    .orElseThrow();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
