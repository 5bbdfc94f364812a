package keinen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keinen.cli.Console;
import keinen.cli.Main;
import keinen.dictionary.Role;
import keinen.dictionary.Unit;
import keinen.disclosure.Gate;
import keinen.disclosure.Protection;
import keinen.finding.Kind;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.job.CountOptions;
import keinen.job.CountPlan;
import keinen.job.GroupTest;
import keinen.job.Measure;
import keinen.job.Population;
import keinen.job.PriceIndex;
import keinen.job.RatePlan;
import keinen.job.Rules;
import keinen.job.Sensitivity;
import keinen.job.SeriesBreak;
import keinen.job.SeriesCompiler;
import keinen.job.ShareLimits;
import keinen.job.SpellRules;
import keinen.job.SpendingPlan;
import keinen.job.Standardisation;
import keinen.job.TablePlan;
import keinen.measure.Breakdown;
import keinen.measure.CellTable;
import keinen.measure.Cohort;
import keinen.measure.Expenditure;
import keinen.measure.Fold;
import keinen.measure.Occurrences;
import keinen.measure.StockFlow;
import keinen.measure.StockFlowYears;
import keinen.measure.Survival;
import keinen.release.Column;
import keinen.release.ReleasedTable;
import keinen.series.PublishedFigures;
import keinen.testkit.Life;
import keinen.time.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the pages of {@code docs/} against the program: what a user can meet is named there. */
class DocumentationTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
    private static final Horizon HORIZON =
            new Horizon(Month.of(2019, 4).index(), Month.of(2020, 3).index(), 0);

    @TestFactory
    Stream<DynamicTest> everyExitCodeIsExplained() throws IOException {
        String page = page("reference/commands.md");
        return Arrays.stream(Kind.values())
                .map(kind -> DynamicTest.dynamicTest(
                        kind.name(),
                        () -> assertThat(page).contains("| " + kind.exitCode() + " | `" + kind.name() + "` |")));
    }

    @Test
    void exitCodesStandInTheOrderOfPrecedence() throws IOException {
        List<String> kinds = columnAfter(page("reference/commands.md"), "| code | kind |", 1);
        assertThat(kinds)
                .containsExactlyElementsOf(
                        Arrays.stream(Kind.values()).map(Enum::name).toList());
    }

    @Test
    void everyRoleIsExplained() throws IOException {
        assertThat(columnAfter(page("reference/dataset.md"), "| role |", 0)).containsExactlyElementsOf(Role.keys());
    }

    @Test
    void everyReasonToSetARowAsideIsExplained() throws Exception {
        List<String> keys = new ArrayList<>();
        Class<?> reason = Class.forName("keinen.ingest.Reason");
        Method key = reason.getDeclaredMethod("key");
        key.setAccessible(true);
        for (Object constant : reason.getEnumConstants()) {
            keys.add((String) key.invoke(constant));
        }
        assertThat(columnAfter(page("reference/dataset.md"), "| reason |", 0)).containsExactlyElementsOf(keys);
    }

    @Test
    void everyMeasureIsExplained() throws IOException {
        assertThat(columnAfter(page("reference/job.md"), "| measure |", 0)).containsExactlyElementsOf(Measure.keys());
    }

    @Test
    void everyUseOfAColumnIsExplained() throws IOException {
        assertThat(columnAfter(page("reference/rules.md"), "| use |", 0))
                .containsExactlyElementsOf(Arrays.stream(Rules.Use.values())
                        .map(use -> use.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyColumnOfATableIsExplained() throws IOException {
        String page = page("reference/tables.md");
        return releasedTables().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table.name(),
                        () -> table.columns().stream()
                                .filter(column ->
                                        column.part() == Column.Part.KEY || column.part() == Column.Part.VALUE)
                                .forEach(column -> assertThat(page).contains("`" + column.name() + "`"))));
    }

    @TestFactory
    Stream<DynamicTest> everyColumnOfPublishedSeriesIsExplained() throws IOException {
        String page = page("reference/series.md");
        return PublishedFigures.read(SeriesCompiler.compile(Path.of("jobs/published-series.yaml"), Optional.empty()))
                .tables()
                .stream()
                .map(table -> DynamicTest.dynamicTest(
                        table.name(),
                        () -> table.columns().forEach(column -> assertThat(page).contains("`" + column.name() + "`"))));
    }

    @Test
    void everyKindOfBreakIsExplained() throws IOException {
        assertThat(columnAfter(page("reference/series.md"), "| kind |", 0))
                .containsExactlyElementsOf(Arrays.stream(SeriesBreak.Kind.values())
                        .map(SeriesBreak.Kind::word)
                        .toList());
    }

    @Test
    void everyKeyOfAGroupOfSeriesIsExplained() throws Exception {
        Field keys = Class.forName("keinen.job.SeriesGroupReader").getDeclaredField("KEYS");
        keys.setAccessible(true);
        assertThat(columnAfter(page("reference/series.md"), "| key of a group |", 0))
                .isEqualTo(keys.get(null));
    }

    @Test
    void everyFileOfPublishedFiguresNamesItsOriginal() throws IOException {
        String page = Files.readString(Path.of("sample-data/official/README.md"));
        String job = Files.readString(Path.of("jobs/published-series.yaml"));
        try (Stream<Path> files = Files.list(Path.of("sample-data/official"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".csv"))
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(page).contains("`" + file + "`"))
                    .allSatisfy(file -> assertThat(job).contains("official/" + file));
        }
    }

    @Test
    void noMeasureIsMissingAmongTheTablesAbove() {
        assertThat(tables().values().stream().map(TablePlan::measure).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Measure.values());
    }

    @TestFactory
    Stream<DynamicTest> everyOptionOfACommandIsExplained() throws IOException {
        String page = page("reference/commands.md");
        return Stream.of("run", "check", "ingest", "synth", "releases", "selftest", "audit")
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    StringWriter help = new StringWriter();
                    PrintWriter out = new PrintWriter(help);
                    Main.run(
                            new Console(out, new PrintWriter(new StringWriter()), Console.Redraw.NEVER),
                            Clock.systemUTC(),
                            command,
                            "--help");
                    out.flush();
                    assertThat(page).contains("keinen " + command);
                    OPTION.matcher(help.toString())
                            .results()
                            .map(MatchResult::group)
                            .forEach(option -> assertThat(page).contains("`" + option));
                }));
    }

    @Test
    void theRoomsAreThoseThatAreHeld() throws IOException {
        Map<String, TreeSet<String>> told = new TreeMap<>();
        for (List<String> row : rowsAfter(page("architecture.md"), "| package |")) {
            String room = row.get(0).split("`")[1];
            told.put(room, new TreeSet<>(List.of(row.get(2).split(", "))));
        }
        Map<String, TreeSet<String>> held = new TreeMap<>();
        ArchitectureTest.ROOMS.forEach((room, others) -> held.put(
                room,
                new TreeSet<>(
                        others.isEmpty() ? List.of("–") : others.equals(List.of("..")) ? List.of("all") : others)));
        assertThat(told).isEqualTo(held);
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
        try (Stream<Path> all = Files.walk(DOCS)) {
            all.filter(path -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream()
                .map(path -> DynamicTest.dynamicTest(
                        path.toString(),
                        () -> LINK.matcher(Files.readString(path))
                                .results()
                                .map(link -> path.resolveSibling(link.group(1)))
                                .forEach(target -> assertThat(target).exists())));
    }

    /** A table of each measure and period, counted of one person. */
    private static Map<CellTable, TablePlan> tables() {
        Breakdown breakdown = new Breakdown(List.of(new Breakdown.Dimension("sex", 0, List.of("1"))));
        Map<keinen.measure.Measure, TablePlan> plans = new LinkedHashMap<>();
        plans.put(
                new StockFlow("months", breakdown, HORIZON),
                plan("months", Measure.STOCK_FLOW, CountOptions.Period.MONTH));
        plans.put(
                new StockFlowYears("years", breakdown, HORIZON),
                plan("years", Measure.STOCK_FLOW, CountOptions.Period.FISCAL_YEAR));
        plans.put(
                new Cohort("cohorts", breakdown, HORIZON), plan("cohorts", Measure.COHORT, CountOptions.Period.MONTH));
        plans.put(
                new Survival("staying", breakdown, HORIZON, Survival.Spells.ALL),
                plan("staying", Measure.SURVIVAL, CountOptions.Period.MONTH));
        plans.put(
                new Expenditure("spending", breakdown, HORIZON, List.of("aid_living")),
                plan("spending", Measure.EXPENDITURE, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.Exits(
                        "why",
                        breakdown,
                        HORIZON,
                        Survival.Spells.ALL,
                        breakdown.dimensions().get(0)),
                plan("why", Measure.EXITS, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.ReEntry("back", breakdown, HORIZON),
                plan("back", Measure.RE_ENTRY, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.Transition(
                        "moves", breakdown, HORIZON, breakdown.dimensions().get(0)),
                plan("moves", Measure.TRANSITION, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.Distribution(
                        "residence",
                        breakdown,
                        HORIZON,
                        "months_resident_at_entry",
                        0,
                        new keinen.dictionary.Bands(List.of(0, 1, 6))),
                plan("residence", Measure.DISTRIBUTION, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.Duration("bands", breakdown, HORIZON),
                plan("bands", Measure.DURATION, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.LongTerm("long", breakdown, HORIZON, 6, 12),
                plan("long", Measure.LONG_TERM, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.Cyclers("cyclers", breakdown, HORIZON, 2, 1),
                plan("cyclers", Measure.CYCLERS, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.ExitReasons(
                        "mix",
                        breakdown,
                        HORIZON,
                        keinen.measure.ExitReasons.Groups.LAST_MONTH,
                        breakdown.dimensions().get(0)),
                plan("mix", Measure.EXIT_REASONS, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.SpellDays("days", breakdown, HORIZON),
                plan("days", Measure.SPELL_DAYS, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.Continuation("later", breakdown, HORIZON, List.of(1)),
                plan("later", Measure.CONTINUATION, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.EntryOutcomes("outcomes", breakdown, HORIZON, 12, 12),
                plan("outcomes", Measure.ENTRY_OUTCOMES, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.Churn("churn", breakdown, HORIZON, 4),
                plan("churn", Measure.CHURN, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.Inflow("inflow", breakdown, HORIZON, 12),
                plan("inflow", Measure.INFLOW, CountOptions.Period.MONTH));
        plans.put(
                new keinen.measure.OnAidYears("rates", breakdown, HORIZON),
                plan("rates", Measure.RATE, CountOptions.Period.MONTH));
        Map<CellTable, TablePlan> tables = new LinkedHashMap<>();
        plans.forEach((measure, plan) -> tables.put(count(measure), plan));
        return tables;
    }

    /** The cells of a measure, counted of one person. */
    private static CellTable count(keinen.measure.Measure measure) {
        History life = new History(HORIZON, 1);
        life.read(new Life().in(1).onAid("2019-05..2019-06").records());
        Occurrences occurrences = new Occurrences(1);
        occurrences.add(life);
        Fold fold = measure.fold();
        fold.add(life);
        return measure.tabulate(fold.cells(), measure.breakdown().groups(occurrences));
    }

    /** A rate is standardised with the counts by its strata, which only such a table has. */
    private static List<CellTable> strata() {
        Breakdown.Dimension sex = new Breakdown.Dimension("sex", 0, List.of("1"));
        Breakdown.Dimension ward = new Breakdown.Dimension("ward", 0, List.of("1"));
        return Stream.of(List.of(sex, ward), List.of(ward))
                .map(by -> count(new keinen.measure.OnAidYears("rates by strata", new Breakdown(by), HORIZON)))
                .toList();
    }

    private static RatePlan rate() {
        List<String> columns = List.of("sex", "ward", "fiscal_year");
        Population population = new Population(columns, Map.of(List.of("1", "1", "2019"), 100L));
        return new RatePlan(
                population.by(List.of("sex", "fiscal_year")),
                Optional.of(new Standardisation(
                        List.of("ward"), population, population.by(List.of("ward", "fiscal_year")), Optional.empty())));
    }

    private static TablePlan plan(String name, Measure measure, CountOptions.Period period) {
        return new TablePlan(
                new CountPlan(
                        name,
                        measure,
                        Unit.PERSON,
                        List.of("sex"),
                        new SpellRules(0, 1),
                        Optional.empty(),
                        CountOptions.of(period)),
                TablePlan.Interval.LOG_LOG,
                ShareLimits.WILSON,
                GroupTest.USUAL,
                Optional.of(new Sensitivity(List.of(0), List.of(1))),
                measure == Measure.RATE ? Optional.of(rate()) : Optional.empty(),
                measure == Measure.EXPENDITURE ? Optional.of(constantPrices()) : Optional.empty(),
                Optional.empty());
    }

    private static SpendingPlan constantPrices() {
        PriceIndex index = new PriceIndex(new TreeMap<>(Map.of(2019, BigDecimal.ONE)));
        return new SpendingPlan(Optional.empty(), Optional.of(index), Optional.of(2019));
    }

    /** What the tables of one person are published as: their columns are those of any other. */
    private static List<ReleasedTable> releasedTables() {
        Map<CellTable, TablePlan> tables = tables();
        List<ReleasedTable> released = new ArrayList<>();
        tables.forEach((table, plan) -> {
            List<CellTable> counted = new ArrayList<>(List.of(table));
            counted.addAll(plan.strata().isEmpty() ? List.of() : strata());
            released.addAll(ReleasedTable.allOf(Gate.protect(counted, Protection.none()), plan));
        });
        return released;
    }

    private static String page(String name) throws IOException {
        return Files.readString(DOCS.resolve(name));
    }

    /** The cells of one column, from 0, without their code marks, of the Markdown table whose header begins so. */
    private static List<String> columnAfter(String page, String header, int column) {
        return rowsAfter(page, header).stream()
                .map(row -> row.get(column).replace("`", ""))
                .toList();
    }

    private static List<List<String>> rowsAfter(String page, String header) {
        List<String> lines = page.lines().toList();
        int first = 0;
        while (!lines.get(first).startsWith(header)) {
            first++;
        }
        return lines.subList(first + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
