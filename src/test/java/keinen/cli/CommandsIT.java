package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import keinen.store.Store;
import keinen.time.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of each kind of wrong input, and of a run that is right. */
class CommandsIT {
    /** What a refusal leaves. */
    private static final List<String> LEDGER = List.of("store/history/town/HEAD", "store/history/town/ledger.jsonl");

    private static final String HEADER = "month,person_id,sex,ward,start_date,end_reason,aid_living\r\n";

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"));
    }

    @TestFactory
    Stream<DynamicTest> aWrongCommandLineIsToldInOneLine() {
        String commands = "(must be one of audit, check, explain, ingest, releases, run, selftest, synth)";
        return Stream.of(
                        usage("Missing command " + commands + ". See 'keinen --help'"),
                        usage("Unknown command 'chek' (did you mean 'check'?). See 'keinen --help'", "chek"),
                        usage("Unknown command 'frobnicate' " + commands + ". See 'keinen --help'", "frobnicate"),
                        usage("Unknown option '--foo'. See 'keinen --help'", "--foo"),
                        usage("Missing required parameter: 'JOB.yaml'. See 'keinen run --help'", "run"),
                        usage(
                                "Unknown option '--as-off' (did you mean '--as-of'?). See 'keinen run --help'",
                                "run",
                                "@job.yaml",
                                "--as-off",
                                "2019-04"),
                        usage(
                                "Invalid argument 'second.yaml' (must be one argument less). See 'keinen run --help'",
                                "run",
                                "@job.yaml",
                                "second.yaml"),
                        usage("Invalid --as-of: 2019-4 (must be yyyy-MM)", "run", "@job.yaml", "--as-of", "2019-4"),
                        usage(
                                "Invalid --master: nowhere (must be local[N], local[*], yarn, spark://HOST:PORT or k8s://URL)",
                                "run",
                                "@job.yaml",
                                "--master",
                                "nowhere"),
                        usage(
                                "Invalid keinen.store.buckets: many (must be a whole number)",
                                "run",
                                "@job.yaml",
                                "--conf",
                                "keinen.store.buckets=many"),
                        usage(
                                "Invalid argument: Value for option option '--conf' (k=v) should be in KEY=VALUE format but was"
                                        + " spark.foo. See 'keinen run --help'",
                                "run",
                                "@job.yaml",
                                "--conf",
                                "spark.foo"),
                        usage(
                                "Invalid number of buckets: 0 (must be 1 to 4096)",
                                "run",
                                "@job.yaml",
                                "--conf",
                                "keinen.store.buckets=0"),
                        usage(
                                "Missing required option: '--into=STORE'. See 'keinen ingest --help'",
                                "ingest",
                                "@dataset.yaml",
                                "@exports"),
                        usage(
                                "Missing command (must be one of diff, list, show, verify). See 'keinen releases --help'",
                                "releases"))
                .map(each -> DynamicTest.dynamicTest(each.message(), () -> {
                    List<String> before = town.everything();
                    Town.Answer answer = town.keinen(each.words());
                    assertThat(answer.errors()).containsExactly(each.message());
                    assertThat(answer.code()).isEqualTo(64);
                    assertThat(answer.out()).isEmpty();
                    assertThat(town.everything()).isEqualTo(before);
                }));
    }

    @SuppressWarnings("ArrayRecordComponent") // built and read here only
    private record Usage(String message, String[] words) {}

    private static Usage usage(String message, String... words) {
        return new Usage(message, words);
    }

    @TestFactory
    Stream<DynamicTest> aWrongFileIsToldByItsLineAndNothingIsWritten() {
        return Stream.of(
                        new Wrong(66, "absent.yaml: Missing file absent.yaml", town -> {}, "absent.yaml"),
                        new Wrong(
                                66,
                                "job.yaml:5: dataset: Missing file absent.yaml",
                                town -> town.change("job.yaml", "dataset: dataset.yaml", "dataset: absent.yaml")),
                        new Wrong(
                                66,
                                "absent: Missing file or folder. Check the path",
                                town -> town.change("job.yaml", "exports: exports", "exports: absent")),
                        new Wrong(
                                66,
                                "empty: Missing records: the store is empty and there is no export to ingest (read are files that end"
                                        + " in .csv, .csv.gz, .txt, .txt.gz). Check the path",
                                town -> town.write("empty/readme", "")
                                        .change("job.yaml", "exports: exports", "exports: empty")),
                        new Wrong(
                                78,
                                "job.yaml:3: porpose: Unknown key 'porpose' (did you mean 'purpose'?)",
                                town -> town.change("job.yaml", "\npurpose:", "\nporpose: x\npurpose:")),
                        new Wrong(
                                78,
                                "job.yaml:12: tables.flows.by[1]: Unknown column 'wart' (did you mean 'ward'?)",
                                town -> town.change("job.yaml", "by: [ward], period", "by: [wart], period")),
                        new Wrong(
                                78,
                                "job.yaml:13: tables.cohorts.measure: Unknown measure 'cohorts' (did you mean 'cohort'?)",
                                town -> town.change("job.yaml", "measure: cohort}", "measure: cohorts}")),
                        new Wrong(
                                78,
                                "job.yaml:15: tables.spending.measure: Missing role amount: measure expenditure needs a column"
                                        + " of it",
                                town -> town.change("dataset.yaml", "  aid_living: {role: amount}\n", "")),
                        new Wrong(
                                77,
                                "job.yaml:9: rules: Cannot use the rules town 1 on 2027-04-01: they are valid from 2026-04-01"
                                        + " until 2027-03-31",
                                LocalDate.of(2027, 4, 1),
                                town -> town.change("rules.yaml", "until: 2026-12-31", "until: 2027-12-31")),
                        new Wrong(
                                77,
                                "job.yaml:3: purpose: Missing approval on 2027-01-01 of purpose 'policy-evaluation' for"
                                        + " audience 'internal'. A-1 is valid from 2026-04-01 until 2026-12-31",
                                LocalDate.of(2027, 1, 1),
                                town -> {}),
                        new Wrong(
                                77,
                                "job.yaml:3: purpose: ",
                                town -> town.change(
                                        "job.yaml", "purpose: policy-evaluation", "purpose: budget-planning")),
                        new Wrong(
                                77,
                                "job.yaml:4: audience: ",
                                town -> town.change("job.yaml", "audience: internal", "audience: press")),
                        new Wrong(
                                77,
                                "job.yaml:12: tables.flows.by: Cannot cross ward, sex in table 'flows': the rules forbid it",
                                town -> town.change("job.yaml", "by: [ward], period", "by: [ward, sex], period")),
                        new Wrong(
                                77,
                                "rules.yaml:7: columns: Missing column 'end_reason' of the dataset. List what it may be used for",
                                town -> town.change("rules.yaml", "  end_reason: {use: group}\n", "")))
                .map(wrong -> DynamicTest.dynamicTest(wrong.message(), () -> {
                    Town changed = Town.in(Files.createTempDirectory(folder, "town"));
                    wrong.change().accept(changed);
                    List<String> before = changed.everything();
                    Town.Answer answer = changed.keinen(wrong.today(), "run", "@" + wrong.job());
                    assertThat(answer.errors()).singleElement().asString().startsWith(wrong.message());
                    assertThat(answer.code()).isEqualTo(wrong.code());
                    assertThat(answer.out()).isEmpty();
                    List<String> after = changed.everything();
                    if (wrong.code() == 77) {
                        assertThat(after.removeAll(LEDGER)).isTrue();
                    }
                    assertThat(after).isEqualTo(before);
                }));
    }

    private record Wrong(
            int code, String message, LocalDate today, java.util.function.Consumer<Town> change, String job) {
        Wrong(int code, String message, java.util.function.Consumer<Town> change) {
            this(code, message, Town.TODAY, change, "job.yaml");
        }

        Wrong(int code, String message, LocalDate today, java.util.function.Consumer<Town> change) {
            this(code, message, today, change, "job.yaml");
        }

        Wrong(int code, String message, java.util.function.Consumer<Town> change, String job) {
            this(code, message, Town.TODAY, change, job);
        }
    }

    @Test
    void severalProblemsAreToldAtOnceAndTheForemostDecidesTheCode() {
        town.change("job.yaml", "by: [ward], period", "by: [wart], period")
                .change("job.yaml", "measure: cohort}", "measure: cohorts}")
                .change("job.yaml", "audience: internal", "audience: press");
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.errors()).hasSize(3);
        assertThat(answer.code()).isEqualTo(78);
    }

    @Test
    void aDeliveryWithTooManyRowsAsideIsTurnedAwayAndTheRowsAreListed() throws IOException {
        Path bad = folder.resolve("town/exports/2019-10.csv");
        String good = Town.export(Month.parse("2019-10"), 0);
        Files.writeString(
                bad, good + "2019-10,P900,3,W1,,,1\r\n2019-10,P901,1,W1,2019-02-30,,1\r\n2019-10,,1,W1,,,1\r\n");
        Town.Answer answer = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@exports");
        assertThat(answer.code()).isEqualTo(65);
        long rows = good.lines().count() - 1 + 3;
        String list = onlyFile(town.path("store/set-aside")).getFileName().toString();
        assertThat(answer.errors())
                .containsExactly("exports/2019-10.csv: Invalid delivery: 3 of " + rows
                        + " rows would be set aside (must be at most 5 %); nothing of it is taken. The rows and reasons stand"
                        + " in store/set-aside/" + list + "; move the file away to go on without it");
        assertThat(Files.readString(town.path("store/set-aside/" + list)).lines())
                .containsExactly(
                        "file,line,column,reason,offset,record",
                        "\"2019-10.csv\"," + (rows - 1) + ",\"sex\",unknown-code,,\"2019-10,P900,3,W1,,,1\"",
                        "\"2019-10.csv\"," + rows + ",\"start_date\",no-date,,\"2019-10,P901,1,W1,2019-02-30,,1\"",
                        "\"2019-10.csv\"," + (rows + 1) + ",\"person_id\",missing,,\"2019-10,,1,W1,,,1\"");
        assertThat(answer.err())
                .contains("keinen: ingest: 18 files taken: " + acceptedRows() + " rows in = " + acceptedRows()
                        + " accepted + 0 set aside");
        assertThat(town.files("store").get("manifest.json")).contains("2019-09").doesNotContain("2019-10");
        assertThat(answer.err()).noneMatch(line -> line.contains("P90") || line.contains("2019-02-30"));
    }

    private String acceptedRows() {
        long rows = 0;
        for (Month month = Month.parse("2018-04"); month.compareTo(Month.parse("2019-10")) < 0; month = month.plus(1)) {
            rows += Town.export(month, 0).lines().count() - 1;
        }
        return Long.toString(rows);
    }

    @Test
    void whereNothingCanBeWrittenTheRunSaysSo() throws IOException {
        town.write("file", "");
        Town.Answer out = town.keinen("run", "@job.yaml", "--out", "@file/out");
        assertThat(out.code()).isEqualTo(73);
        assertThat(out.errors()).singleElement().asString().startsWith("file").contains("Cannot write: ");
        assertThat(town.path("store")).doesNotExist();
        town.change("job.yaml", "store: store", "store: file/store");
        Town.Answer store = town.keinen("run", "@job.yaml");
        assertThat(store.code()).isEqualTo(73);
        assertThat(store.errors()).singleElement().asString().startsWith("file/store: Cannot write the store: ");
        assertThat(town.files("out")).isEmpty();
    }

    @Test
    void aRunThatFindsTheStoreHeldComesBackLater() {
        try (Store held = Store.open(town.path("store"))) {
            assertThat(held.manifest()).isEmpty();
            Town.Answer answer = town.keinen("run", "@job.yaml");
            assertThat(answer.code()).isEqualTo(75);
            assertThat(answer.errors())
                    .containsExactly(
                            "store: Cannot use the store: another run holds its lock. Try again when that run has ended");
        }
        assertThat(town.path("out/town")).doesNotExist();
    }

    @Test
    void aDryRunWritesNothing() {
        List<String> before = town.everything();
        Town.Answer answer = town.keinen("run", "@job.yaml", "--dry-run");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .containsExactly(
                        "would look at 18 files in exports and ingest the new ones into store",
                        "would make the store store",
                        "would count as of the newest month: flows, cohorts, staying, spending",
                        "would protect them for audience internal and release them below out/town");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    void aCorrectedMonthMakesTheNextReleaseAndLeavesTheFirstAsItIs() throws IOException {
        Town.Answer first = town.keinen("run", "@job.yaml", "--master", "local[1]");
        assertThat(first.errors()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out()).last().isEqualTo("release: out/town/2019-09-r1");
        SortedMap<String, String> r1 = town.files("out/town/2019-09-r1");
        assertThat(r1.keySet())
                .contains("manifest.json", "datapackage.json", "tables/flows.csv", "tables/staying_test.csv");
        List<String> everything = town.everything();

        Town.Answer again = town.keinen("run", "@job.yaml", "--master", "local[1]");
        assertThat(again.code()).isZero();
        assertThat(again.out()).containsExactly("release: out/town/2019-09-r1");
        assertThat(again.err())
                .contains("keinen: release: nothing is new; the release of these inputs, rules and program stands");
        assertThat(town.everything()).isEqualTo(everything);

        for (String outside : List.of("2018-03", "2019-10")) {
            Town.Answer refused = town.keinen("run", "@job.yaml", "--as-of", outside);
            assertThat(refused.code()).isEqualTo(64);
            assertThat(refused.errors())
                    .containsExactly(
                            "Invalid --as-of: " + outside + " (must be 2018-04 to 2019-09, the months of the store)");
        }

        town.write("exports/2019-05-corrected.csv", Town.export(Month.parse("2019-05"), 1));
        Town.Answer corrected = town.keinen("run", "@job.yaml", "--master", "local[1]");
        assertThat(corrected.code()).isZero();
        assertThat(corrected.out()).last().isEqualTo("release: out/town/2019-09-r2");
        assertThat(town.files("out/town/2019-09-r1")).isEqualTo(r1);
        assertThat(town.files("out/town/2019-09-r2").get("tables/flows.csv")).isEqualTo(r1.get("tables/flows.csv"));
        assertThat(town.files("out/town/2019-09-r2").get("tables/spending.csv"))
                .isNotEqualTo(r1.get("tables/spending.csv"));
        assertThat(Files.readString(town.path("out/town/LATEST"))).isEqualTo("2019-09-r2\n");
        assertThat(town.everything()).noneMatch(file -> file.contains(".partial") || file.endsWith(".next"));
    }

    @Test
    void theTablesAreTheSameBytesWhateverTheCoresAndTheBuckets() {
        run("one", "local[1]", 3);
        run("two", "local[2]", 16);
        SortedMap<String, String> one = town.files("one-out/town/2019-09-r1");
        SortedMap<String, String> two = town.files("two-out/town/2019-09-r1");
        assertThat(one.keySet()).filteredOn(file -> file.startsWith("tables/")).hasSizeGreaterThan(10);
        // The manifest names the job file by its hash, and the two jobs name different stores.
        one.remove("manifest.json");
        two.remove("manifest.json");
        assertThat(two.keySet()).isEqualTo(one.keySet());
        one.forEach((file, bytes) ->
                assertThat(bytes.equals(two.get(file))).as(file).isTrue());
    }

    private void run(String name, String master, int buckets) {
        try {
            String job = Files.readString(town.path("job.yaml"));
            town.write("job.yaml", job.replaceAll("store: .*", "store: " + name + "-store"));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        Town.Answer answer = town.keinen(
                "run",
                "@job.yaml",
                "--out",
                "@" + name + "-out",
                "--master",
                master,
                "--conf",
                "keinen.store.buckets=" + buckets);
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.code()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> aSettingThatSparkRefusesIsToldInOneLineAndNothingIsReleased() {
        return Stream.of(
                        new Refused(
                                "spark.task.cpus=99",
                                "Cannot start Spark: The number of cores per executor (=1) has to be >= the number of cpus"
                                        + " per task = 99"),
                        new Refused(
                                "spark.executor.memory=x",
                                "Cannot start Spark: java.lang.NumberFormatException: Size must be specified as bytes"),
                        new Refused("spark.serializer=x", "Cannot start Spark: java.lang.ClassNotFoundException: x"),
                        new Refused(
                                "spark.default.parallelism=x",
                                "Cannot start Spark: java.lang.NumberFormatException: Illegal value for config key"
                                        + " spark.default.parallelism"),
                        new Refused(
                                "spark.driver.maxResultSize=1",
                                "Cannot count by Spark: Job aborted due to stage failure: Total size of serialized results"))
                .map(refused -> DynamicTest.dynamicTest(refused.setting(), () -> {
                    Spoken spoken = Spoken.of(
                            () -> town.keinen("run", "@job.yaml", "--master", "local[1]", "--conf", refused.setting()));
                    String key =
                            refused.setting().substring(0, refused.setting().indexOf('='));
                    assertThat(spoken.answer().errors())
                            .singleElement()
                            .asString()
                            .startsWith(refused.words())
                            .endsWith(
                                    ". Correct or leave out what --conf or --master gives: " + key + ", spark.master");
                    assertThat(spoken.answer().code()).isEqualTo(64);
                    assertThat(spoken.answer().out()).isEmpty();
                    assertThat(spoken.beside()).isEmpty();
                    assertThat(town.files("out")).isEmpty();
                }));
    }

    private record Refused(String setting, String words) {}

    /** Some buckets are counted while Spark starts, the last ones by Spark. */
    @TestFactory
    Stream<DynamicTest> aDamagedFileOfTheStoreIsNamedAndNothingIsReleased() throws IOException {
        assertThat(town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@exports")
                        .code())
                .isZero();
        SortedMap<String, String> segments = town.files("store/persons/base");
        segments.keySet().removeIf(name -> !name.endsWith("-segments.parquet"));
        return Stream.of(segments.firstKey(), segments.lastKey())
                .flatMap(name -> Stream.of(
                        new Damage(name, "missing", Files::delete),
                        new Damage(name, "half", file -> Files.write(file, half(Files.readAllBytes(file)))),
                        new Damage(name, "another byte", file -> Files.write(file, changed(Files.readAllBytes(file))))))
                .map(damage -> DynamicTest.dynamicTest(damage.name() + " " + damage.words(), () -> {
                    Path file = town.path("store/persons/base/" + damage.name());
                    byte[] whole = Files.readAllBytes(file);
                    damage.done().to(file);
                    Spoken spoken = Spoken.of(() -> town.keinen("run", "@job.yaml", "--master", "local[2]"));
                    Files.write(file, whole);
                    assertThat(spoken.answer().errors())
                            .containsExactly("store/persons/base/" + damage.name()
                                    + ": Cannot read the store: this file of it is missing or damaged. Make a new store from"
                                    + " the exports");
                    assertThat(spoken.answer().code()).isEqualTo(65);
                    assertThat(spoken.answer().out()).isEmpty();
                    assertThat(spoken.beside()).isEmpty();
                    assertThat(town.files("out")).isEmpty();
                }));
    }

    private record Damage(String name, String words, Change done) {}

    private interface Change {
        void to(Path file) throws IOException;
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** In the first column's page, which every table reads. */
    private static byte[] changed(byte[] bytes) {
        bytes[40] ^= 1;
        return bytes;
    }

    /** What a command answered, and what libraries wrote to standard error beside it. */
    private record Spoken(Town.Answer answer, String beside) {
        static Spoken of(Supplier<Town.Answer> command) {
            PrintStream before = System.err;
            ByteArrayOutputStream beside = new ByteArrayOutputStream();
            System.setErr(new PrintStream(beside, true, StandardCharsets.UTF_8));
            try {
                return new Spoken(command.get(), beside.toString(StandardCharsets.UTF_8));
            } finally {
                System.setErr(before);
            }
        }
    }

    @Test
    void aFolderWithoutReleasesIsNotIntact() {
        Town.Answer answer = town.keinen("releases", "verify", "@exports");
        assertThat(answer.code()).isEqualTo(66);
        assertThat(answer.errors())
                .containsExactly(
                        "exports: Missing releases: there is none in this folder. Name the folder of one job below the"
                                + " folder of releases");
    }

    @Test
    void aStoreOfOtherColumnsIsRefused() {
        assertThat(town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@exports/2018-04.csv")
                        .code())
                .isZero();
        town.change("dataset.yaml", "  ward:       {role: dimension}\n", "");
        Town.Answer answer = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@exports/2018-05.csv");
        assertThat(answer.code()).isEqualTo(78);
        assertThat(answer.errors())
                .containsExactly(
                        "store: Invalid store: it was made with other columns than dataset town has now (only in the"
                                + " store: ward of role dimension). Name another store, so that it is made anew from all exports");
    }

    @Test
    void aFileWithoutAHeaderIsNotQuotedInTheMessage() {
        town.write("exports/2018-04.csv", Town.export(Month.parse("2018-04"), 0).substring(HEADER.length()));
        Town.Answer answer = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@exports/2018-04.csv");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err()).noneMatch(line -> line.contains("P00"));
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
