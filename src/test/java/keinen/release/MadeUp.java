package keinen.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Code;
import keinen.dictionary.CodeList;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;
import keinen.dictionary.SourceFormat;
import keinen.disclosure.Gate;
import keinen.disclosure.ProtectedTable;
import keinen.disclosure.Protection;
import keinen.job.CountOptions;
import keinen.job.CountPlan;
import keinen.job.InputChecks;
import keinen.job.Measure;
import keinen.job.PeriodMarks;
import keinen.job.Plan;
import keinen.job.Rules;
import keinen.job.SeriesCompiler;
import keinen.job.SpellRules;
import keinen.job.TablePlan;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import keinen.measure.CellTable.Unit;
import keinen.measure.CellTable.Value;
import keinen.series.PublishedFigures;
import keinen.time.Month;

/** Small plans, tables and releases for tests. */
public final class MadeUp {
    private MadeUp() {}

    public static Plan plan() {
        return plan(Plan.Labels.CODES);
    }

    public static Plan plan(Plan.Labels labels) {
        CodeList sexes = new CodeList(
                "codes/sex.csv", List.of(code("1", "男", "Male"), code("2", "女", "Female"), code("9", "男", "Male")));
        Dataset dataset = new Dataset(
                "case-records",
                new SourceFormat(StandardCharsets.UTF_8, SourceFormat.DateStyle.ISO),
                List.of(
                        new Column("month", Role.MONTH, "対象年月", Optional.empty(), ""),
                        new Column("person_id", Role.PERSON, "宛名番号", Optional.empty(), ""),
                        new Column("sex", Role.DIMENSION, "性別", Optional.of(sexes), ""),
                        new Column("ward", Role.DIMENSION, "行政区", Optional.empty(), ""),
                        new Column("aid_living", Role.AMOUNT, "生活扶助", Optional.empty(), "JPY")),
                0.01);
        Rules rules = new Rules(
                "city",
                "2026.1",
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31),
                Set.of("policy-evaluation"),
                List.of(),
                Map.of(),
                List.of(),
                InputChecks.NONE,
                Map.of(
                        "internal",
                        new Rules.Audience(
                                Rules.Method.NONE,
                                0,
                                Rules.Zeros.PUBLISH,
                                0,
                                Optional.empty(),
                                OptionalDouble.empty())),
                Set.of(),
                Optional.empty(),
                Optional.empty());
        return new Plan(
                "yearly",
                new Plan.Title("経年推移", "Year by year"),
                "policy-evaluation",
                "internal",
                dataset,
                rules,
                new Plan.Places(Path.of("job.yaml"), Optional.empty(), Path.of("store"), Path.of("out")),
                1,
                AgeBand.USUAL,
                ResidenceBand.USUAL,
                List.of(),
                PeriodMarks.NONE,
                new Plan.Outputs(
                        Optional.of(new Plan.CsvOutput(labels)),
                        true,
                        Optional.of(new Plan.NotebookOutput(Optional.empty()))),
                List.of(new Plan.SourceFile("job", "job.yaml", "aa"), new Plan.SourceFile("rules", "city.yaml", "bb")),
                Optional.empty(),
                List.of());
    }

    /** The same job for another audience. */
    public static Plan planFor(String audience) {
        Plan plan = plan();
        return new Plan(
                plan.job(),
                plan.title(),
                plan.purpose(),
                audience,
                plan.dataset(),
                plan.rules(),
                plan.places(),
                plan.bridgeMonths(),
                plan.ageBands(),
                plan.residenceBands(),
                plan.tables(),
                plan.marks(),
                plan.outputs(),
                plan.sources(),
                plan.population(),
                plan.publications());
    }

    /** The same job with something to say of its series. */
    static Plan planWith(PeriodMarks marks) {
        Plan plan = plan();
        return new Plan(
                plan.job(),
                plan.title(),
                plan.purpose(),
                plan.audience(),
                plan.dataset(),
                plan.rules(),
                plan.places(),
                plan.bridgeMonths(),
                plan.ageBands(),
                plan.residenceBands(),
                plan.tables(),
                marks,
                plan.outputs(),
                plan.sources(),
                plan.population(),
                plan.publications());
    }

    private static Code code(String code, String ja, String en) {
        return new Code(code, ja, en, Optional.empty(), Optional.empty());
    }

    public static Basis basis(String asOf, String storeSha256) {
        return basis(plan(), asOf, storeSha256);
    }

    public static Basis basis(Plan plan, String asOf, String storeSha256) {
        Month month = Month.parse(asOf);
        return new Basis(
                plan,
                Month.parse("2017-04"),
                month,
                List.of("A-1"),
                new Program("0.1.0", "cc"),
                new Inputs(storeSha256, List.of(new Inputs.MonthInput(month, 12, "dd"))));
    }

    public static Contents contents(String asOf, String storeSha256) {
        return contents(Plan.Labels.CODES, asOf, storeSha256, tables());
    }

    public static Contents contents(Plan.Labels labels, String asOf, String storeSha256, List<ReleasedTable> tables) {
        return new Contents(basis(plan(labels), asOf, storeSha256), tables, new TreeMap<>(Map.of("records", 12L)));
    }

    /** Published figures far apart, and their changes with seven decimals. */
    public static ReleasedTable published(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("far.csv"),
                "fy,n\n2010,2000000000\n2011,1999999998\n2012,\n2013,2\n2014,1000000000000\n");
        Path job = Files.writeString(folder.resolve("far.yaml"), """
                job: far
                out: out
                series:
                  far:
                    file: far.csv
                    source: Made up
                    period: fiscal-year
                    time: fy
                    decimals: 7
                    columns: {n: }
                """);
        return ReleasedTable.ofPublished(PublishedFigures.read(SeriesCompiler.compile(job, Optional.empty()))
                .tables()
                .get(0));
    }

    /** One table of every family. */
    public static List<ReleasedTable> tables() {
        return List.of(
                flows(), cohorts(), staying(), whyEnded(), backAgain(), moves(), residence(), stayBands(), spending());
    }

    public static ReleasedTable flows() {
        CellTable.Builder table = new CellTable.Builder(
                "flows",
                "stock-flow/fiscal-year",
                List.of("ward"),
                List.of(
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("months_observed", KeyType.INTEGER)),
                counts(
                        "opening",
                        "entries",
                        "returns",
                        "transfers_in",
                        "transfers_out",
                        "on_aid",
                        "exits",
                        "closing",
                        "on_aid_ever"));
        fill(table, row("0001", "2017", "12"), 0, 10, 1, 0, 0, 100, 2, 9, 11);
        fill(table, row("0001", "2018", "8"), 9, 3, 0, 1, 0, 85, 1, 12, 13);
        return released(table.build(), Measure.STOCK_FLOW);
    }

    public static ReleasedTable cohorts() {
        CellTable.Builder table = new CellTable.Builder(
                "cohorts",
                "cohort",
                List.of("sex"),
                List.of(
                        new CellTable.Key("cohort", KeyType.INTEGER),
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("months_observed", KeyType.INTEGER)),
                List.of(
                        count("entrants"),
                        count("on_aid"),
                        count("exits"),
                        count("returns"),
                        count("person_months"),
                        new Value("amount", Unit.YEN, true)));
        fill(table, row("1", "2017", "2017", "12"), 8, 6, 2, 0, 70, 7_000_000);
        fill(table, row("1", "2017", "2018", "8"), 8, 3, 4, 1, 40, 4_000_000);
        fill(table, row("1", "2018", "2018", "8"), 5, 5, 0, 0, 20, 2_000_000);
        fill(table, row("2", "2017", "2017", "12"), 3, 3, 0, 0, 30, 3_000_000);
        fill(table, row("2", "2017", "2018", "8"), 3, 1, 2, 0, 9, 900_000);
        fill(table, row("2", "2018", "2018", "8"), 0, 0, 0, 0, 0, 0);
        return released(table.build(), Measure.COHORT);
    }

    public static ReleasedTable staying() {
        return released(stayingCells(), Measure.SURVIVAL);
    }

    static CellTable stayingCells() {
        CellTable.Builder table = new CellTable.Builder(
                "staying",
                "survival/first",
                List.of("sex"),
                List.of(new CellTable.Key("months", KeyType.INTEGER)),
                counts("at_risk", "exits", "censored"));
        fill(table, row("1", "1"), 10, 0, 1);
        fill(table, row("1", "2"), 9, 3, 0);
        fill(table, row("1", "3"), 6, 6, 0);
        fill(table, row("2", "1"), 4, 1, 3);
        return table.build();
    }

    public static ReleasedTable whyEnded() {
        CellTable.Builder table = new CellTable.Builder(
                "why_ended",
                "exits/first",
                List.of("sex"),
                List.of(
                        new CellTable.Key("end_reason", KeyType.TEXT, "end_reason"),
                        new CellTable.Key("months", KeyType.INTEGER)),
                counts("at_risk", "exits", "censored"));
        fill(table, row("1", "02", "1"), 10, 1, 0);
        fill(table, row("1", "02", "2"), 8, 0, 2);
        fill(table, row("1", "02", "3"), 4, 2, 1);
        fill(table, row("1", "unknown", "1"), 10, 1, 0);
        fill(table, row("1", "unknown", "2"), 8, 2, 2);
        fill(table, row("1", "unknown", "3"), 4, 1, 1);
        fill(table, row("2", "02", "1"), 4, 0, 4);
        fill(table, row("2", "unknown", "1"), 4, 0, 4);
        return released(table.build(), Measure.EXITS);
    }

    public static ReleasedTable backAgain() {
        CellTable.Builder table = new CellTable.Builder(
                "back_again",
                "re-entry",
                List.of("sex"),
                List.of(new CellTable.Key("months", KeyType.INTEGER)),
                counts("at_risk", "returns", "censored"));
        fill(table, row("1", "1"), 8, 2, 2);
        fill(table, row("1", "2"), 4, 1, 3);
        fill(table, row("2", "1"), 2, 0, 2);
        return released(table.build(), Measure.RE_ENTRY);
    }

    public static ReleasedTable moves() {
        CellTable.Builder table = new CellTable.Builder(
                "moves",
                "transition/sex",
                List.of(),
                List.of(
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("from", KeyType.TEXT, "sex"),
                        new CellTable.Key("to", KeyType.TEXT, "sex")),
                counts("persons"));
        fill(table, row("2017", "1", "1"), 6);
        fill(table, row("2017", "1", "2"), 0);
        fill(table, row("2017", "1", "off"), 2);
        fill(table, row("2017", "2", "1"), 0);
        fill(table, row("2017", "2", "2"), 0);
        fill(table, row("2017", "2", "off"), 0);
        fill(table, row("2017", "off", "1"), 3);
        fill(table, row("2017", "off", "2"), 1);
        return released(table.build(), Measure.TRANSITION);
    }

    public static ReleasedTable residence() {
        CellTable.Builder table = new CellTable.Builder(
                "residence",
                "distribution/months_resident_at_entry/0,6",
                List.of(),
                List.of(new CellTable.Key("fiscal_year", KeyType.INTEGER), new CellTable.Key("band", KeyType.TEXT)),
                counts("persons"));
        fill(table, row("2017", "0-5"), 1);
        fill(table, row("2017", "6+"), 2);
        fill(table, row("2017", "unknown"), 1);
        fill(table, row("2018", "0-5"), 0);
        fill(table, row("2018", "6+"), 0);
        fill(table, row("2018", "unknown"), 0);
        return released(table.build(), Measure.DISTRIBUTION);
    }

    public static ReleasedTable stayBands() {
        CellTable.Builder table = new CellTable.Builder(
                "stay_bands",
                "duration",
                List.of("sex"),
                List.of(
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("months_observed", KeyType.INTEGER),
                        new CellTable.Key("band", KeyType.TEXT)),
                counts("open", "ended"));
        fill(table, row("1", "2017", "12", "0-5"), 4, 1);
        fill(table, row("1", "2017", "12", "180+"), 3, 0);
        fill(table, row("1", "2017", "12", "unknown"), 9, 2);
        return released(table.build(), Measure.DURATION);
    }

    public static ReleasedTable spending() {
        CellTable.Builder table = new CellTable.Builder(
                "spending",
                "expenditure",
                List.of(),
                List.of(
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("months_observed", KeyType.INTEGER),
                        new CellTable.Key("aid", KeyType.TEXT)),
                List.of(new Value("amount", Unit.YEN, true), count("payments"), count("recipients")));
        String[] aids = {"aid_living", "all"};
        long[][] amounts = {{4000, 0}, {3000, 500}, {2500, 700}};
        String[] months = {"12", "12", "8"};
        for (int year = 0; year < 3; year++) {
            for (int aid = 0; aid < 2; aid++) {
                long amount = amounts[year][aid];
                fill(table, row(Integer.toString(2016 + year), months[year], aids[aid]), amount, amount / 250, 1);
            }
        }
        return released(table.build(), Measure.EXPENDITURE);
    }

    /** Two cohorts one year and three years after entry; nobody entered in the second. */
    public static ReleasedTable continuation() {
        CellTable.Builder table = new CellTable.Builder(
                "later",
                "continuation/1,3",
                List.of(),
                List.of(new CellTable.Key("cohort", KeyType.INTEGER), new CellTable.Key("years", KeyType.INTEGER)),
                counts("entrants", "on_aid"));
        fill(table, row("2016", "1"), 20, 5);
        fill(table, row("2016", "3"), 20, 0);
        table.unobservable(1);
        fill(table, row("2017", "1"), 0, 0);
        fill(table, row("2017", "3"), 0, 0);
        table.unobservable(1);
        return released(table.build(), Measure.CONTINUATION);
    }

    /** A table with awkward text, awkward numbers, a hidden and an undefined figure. */
    public static ReleasedTable awkward() {
        Object[] words = {"=1+1", "a,\"b\"", "-5"};
        return new TableBuilder("awkward", "cohort", 3)
                .key(
                        new keinen.release.Column(
                                "ward", keinen.release.Column.Type.TEXT, keinen.release.Column.Part.GROUP),
                        row -> words[row])
                .figures(
                        "amount",
                        keinen.release.Column.Type.LONG,
                        row -> row == 1 ? Figure.HIDDEN : Figure.of((Object) (-7L + row)))
                .figures(
                        "share",
                        keinen.release.Column.Type.DOUBLE,
                        row -> row == 2 ? Figure.UNDEFINED : Figure.of((Object) (row == 0 ? 1e-9 : 1.0)))
                .build();
    }

    private static ReleasedTable released(CellTable cells, Measure measure) {
        return allOf(cells, measure).get(0);
    }

    static List<ReleasedTable> allOf(CellTable cells, Measure measure) {
        ProtectedTable table = Gate.protect(List.of(cells), Protection.none()).get(0);
        CountPlan count = new CountPlan(
                cells.name(),
                measure,
                keinen.dictionary.Unit.PERSON,
                List.of(),
                new SpellRules(0, 1),
                Optional.empty(),
                CountOptions.of(CountOptions.Period.FISCAL_YEAR));
        TablePlan plan = TablePlan.of(count);
        return ReleasedTable.allOf(List.of(table), plan);
    }

    private static List<Value> counts(String... names) {
        return List.of(names).stream().map(MadeUp::count).toList();
    }

    private static Value count(String name) {
        return new Value(name, Unit.COUNT, true);
    }

    private static String[] row(String... keys) {
        return keys;
    }

    private static void fill(CellTable.Builder table, String[] keys, long... values) {
        table.row(keys);
        for (int value = 0; value < values.length; value++) {
            table.count(value, values[value], values[value]);
        }
    }
}
