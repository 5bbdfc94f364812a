package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import keinen.testkit.Life;
import keinen.time.Day;
import keinen.time.Month;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Presets on hand-made lives that lie on both sides of each limit, run as a city's records are. Every life is a group of
 * its own, so that its row tells what a preset makes of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresetsIT {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private static final Map<String, Life> LIVES = Map.ofEntries(
            Map.entry("always", new Life().onAid("2016-04..2021-03")),
            Map.entry("months_21_of_24", new Life().onAid("2019-04..2019-12").onAid("2020-04..2021-03")),
            Map.entry("months_20_of_24", new Life().onAid("2019-04..2019-11").onAid("2020-04..2021-03")),
            Map.entry(
                    "months_20_and_1_before",
                    new Life().onAid("2019-03..2019-11").onAid("2020-04..2021-03")),
            Map.entry("off_1", new Life().onAid("2017-04..2017-06").onAid("2017-08..2017-10")),
            Map.entry("off_2", new Life().onAid("2017-04..2017-06").onAid("2017-09..2017-10")),
            Map.entry("spells_3", new Life().onAid("2017-06").onAid("2018-06").onAid("2020-06")),
            Map.entry("spells_2", new Life().onAid("2017-06").onAid("2018-06")),
            Map.entry(
                    "spells_2_bridged",
                    new Life().onAid("2017-06").onAid("2018-06").onAid("2018-08")),
            Map.entry(
                    "reaches_in",
                    new Life().onAid("2016-06..2017-04").onAid("2018-06").onAid("2019-06")),
            Map.entry(
                    "stays_out",
                    new Life().onAid("2016-06..2017-03").onAid("2018-06").onAid("2019-06")),
            Map.entry(
                    "resident_5",
                    new Life()
                            .residentSince("2018-04-15")
                            .since("2018-10-14")
                            .onAid("2018-10..2019-12")
                            .endedBy(3)),
            Map.entry(
                    "resident_6",
                    new Life().residentSince("2018-04-15").since("2018-10-15").onAid("2018-10..2021-03")),
            Map.entry("resident_unknown", new Life().onAid("2018-10..2021-03")),
            Map.entry("off_4", new Life().onAid("2018-04..2018-06").onAid("2018-11..2018-12")),
            Map.entry("off_5", new Life().onAid("2018-04..2018-06").onAid("2018-12")),
            Map.entry("off_12", new Life().onAid("2018-04..2018-05").onAid("2019-06..2019-07")),
            Map.entry("off_13", new Life().onAid("2018-04..2018-05").onAid("2019-07..2019-08")),
            Map.entry("stays_12", new Life().onAid("2018-04..2019-03")),
            Map.entry("stays_13", new Life().onAid("2018-04..2019-04")),
            Map.entry("stays_1", new Life().onAid("2018-04")),
            Map.entry(
                    "days_50",
                    new Life().since("2018-10-14").onAid("2018-10..2018-12").endedOn("2018-12-02")),
            Map.entry(
                    "days_51",
                    new Life().since("2018-10-14").onAid("2018-10..2018-11").endedOn("2018-12-03")),
            Map.entry("days_unknown", new Life().since("2018-10-14").onAid("2018-10..2018-11")));

    private static final String DATASET = """
            dataset: lives
            columns:
              month: {role: month}
              person_id: {role: person}
              life: {role: dimension}
              resident_since: {role: date}
              start_date: {role: spell-start}
              end_date: {role: spell-end}
              end_reason: {role: end-reason}
            """;
    private static final String RULES = """
            rules: lives
            version: "1"
            valid: {from: 2026-04-01, until: 2027-03-31}
            purposes: [comparison]
            approvals: [{id: A-1, by: author, from: 2026-04-01, until: 2027-03-31, purposes: [comparison], audiences: [internal]}]
            columns:
              month: {use: date}
              person_id: {use: link}
              life: {use: group}
              resident_since: {use: date}
              start_date: {use: date}
              end_date: {use: date}
              end_reason: {use: group}
            audiences: {internal: {method: none}}
            """;
    private static final String JOB = """
            job: presets
            purpose: comparison
            audience: internal
            dataset: dataset.yaml
            exports: exports
            store: store
            out: releases
            rules: rules.yaml
            tables:
              long_term: {preset: ba-long-term, by: [life]}
              tanf: {preset: tanf-spell, by: [life]}
              leavers: {preset: tanf-leaver, by: [life]}
              cyclers: {preset: aspe-cyclers, by: [life]}
              entry: {preset: ccwip-entry, by: [life]}
              reentry: {preset: ccwip-reentry, by: [life]}
              churn: {preset: snap-churn, by: [life]}
              flows: {preset: cbs-flows, by: [life]}
              later: {preset: osaka-continuation, by: [life]}
              newcomers: {preset: osaka-newcomers, by: [life]}
              mix: {preset: osaka-exit-mix, by: [life, residence_band]}
              days: {preset: osaka-spell-days, by: [life]}
            outputs: {csv: {labels: codes}}
            """;

    @TempDir
    private static Path folder;

    private Path tables = Path.of("");

    @BeforeAll
    void run() throws IOException {
        Files.writeString(folder.resolve("dataset.yaml"), DATASET);
        Files.writeString(folder.resolve("rules.yaml"), RULES);
        Path job = Files.writeString(folder.resolve("job.yaml"), JOB);
        Files.writeString(Files.createDirectory(folder.resolve("exports")).resolve("lives.csv"), export());
        StringWriter words = new StringWriter();
        Console console = new Console(new PrintWriter(words), new PrintWriter(words), Console.Redraw.NEVER);
        assertThat(Main.run(console, TODAY, "run", job.toString()))
                .as(words.toString())
                .isZero();
        Path releases = folder.resolve("releases/presets");
        tables = releases.resolve(Files.readString(releases.resolve("LATEST")).strip())
                .resolve("tables");
    }

    @AfterAll
    void everyLifeHasRowsInEveryTable() throws IOException {
        assertThat(CsvRow.read(tables.resolve("days.csv")))
                .extracting(row -> row.text("life"))
                .containsAll(LIVES.keySet());
    }

    private static String export() {
        return "month,person_id,life,resident_since,start_date,end_date,end_reason\n"
                + LIVES.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(life -> life.getValue().entries().stream().map(entry -> row(life.getKey(), entry)))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String row(String name, Life.Entry entry) {
        return String.join(
                ",",
                entry.month().toString(),
                name,
                name,
                day(entry.residentSince()),
                day(entry.spellStart()),
                day(entry.spellEnd()),
                entry.endReason() == 0 ? "" : "0" + entry.endReason());
    }

    private static String day(int day) {
        return day == Day.MISSING ? "" : java.time.LocalDate.ofEpochDay(day).toString();
    }

    private List<CsvRow> rows(String table, String life) throws IOException {
        return CsvRow.read(tables.resolve(table + ".csv")).stream()
                .filter(row -> row.text("life").equals(life))
                .toList();
    }

    private CsvRow year(String table, String life, int year) throws IOException {
        return rows(table, life).stream()
                .filter(row -> row.text("fiscal_year").equals(Integer.toString(year)))
                .findFirst()
                .orElseThrow();
    }

    /** Bundesagentur für Arbeit: 638 of 730 days, in months; an interruption is not counted and ends nothing. */
    @Test
    void twentyOneOfTwentyFourMonthsAreLongTermAndTwentyAreNot() throws IOException {
        assertThat(year("long_term", "always", 2020).text("long_term")).isEqualTo("1");
        assertThat(year("long_term", "months_21_of_24", 2020).text("long_term")).isEqualTo("1");
        assertThat(year("long_term", "months_20_of_24", 2020).text("on_aid")).isEqualTo("1");
        assertThat(year("long_term", "months_20_of_24", 2020).text("long_term")).isEqualTo("0");
        assertThat(year("long_term", "months_20_and_1_before", 2020).text("long_term"))
                .isEqualTo("0");
        assertThat(year("long_term", "always", 2020).text("share")).isEqualTo("1");
    }

    /** ASPE: one month's interruption is allowed; a spell ends after two months without payment. */
    @Test
    void oneMonthOffDoesNotEndATanfSpellAndTwoMonthsDo() throws IOException {
        assertThat(rows("tanf", "off_1"))
                .hasSize(7)
                .last()
                .satisfies(row -> assertThat(row.text("exits")).isEqualTo("1"));
        assertThat(rows("tanf", "off_2"))
                .extracting(row -> row.text("at_risk"), row -> row.text("exits"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2", "0"),
                        org.assertj.core.groups.Tuple.tuple("2", "1"),
                        org.assertj.core.groups.Tuple.tuple("1", "1"));
    }

    /** ASPE's leavers grants: a leaver is off for two consecutive months. */
    @Test
    void whoIsOffForTwoMonthsHasLeft() throws IOException {
        assertThat(year("leavers", "off_1", 2017).text("exits")).isEqualTo("1");
        assertThat(year("leavers", "off_2", 2017).text("exits")).isEqualTo("2");
    }

    /** ASPE: three or more spells in four years. */
    @Test
    void threeSpellsThatTouchFourYearsMakeACycler() throws IOException {
        assertThat(year("cyclers", "spells_3", 2020).text("cyclers")).isEqualTo("1");
        assertThat(year("cyclers", "spells_2", 2020).text("cyclers")).isEqualTo("0");
        assertThat(year("cyclers", "spells_2_bridged", 2020).text("cyclers")).isEqualTo("0");
        assertThat(year("cyclers", "reaches_in", 2020).text("cyclers")).isEqualTo("1");
        assertThat(year("cyclers", "stays_out", 2020).text("cyclers")).isEqualTo("0");
        assertThat(year("cyclers", "stays_out", 2019).text("cyclers")).isEqualTo("1");
        assertThat(year("cyclers", "stays_out", 2020).text("on_aid_ever")).isEqualTo("1");
    }

    /** CCWIP P1: left within 12 months of entry; stays that may have been under 8 days are not seen. */
    @Test
    void whoLeftWithinTwelveMonthsOfEntryCountsAndASingleMonthDoesNot() throws IOException {
        assertThat(outcome("entry", "stays_12", 2018)).containsExactly("1", "1");
        assertThat(outcome("entry", "stays_13", 2018)).containsExactly("1", "0");
        assertThat(outcome("entry", "stays_1", 2018)).containsExactly("0", "0");
        assertThat(rows("entry", "stays_12"))
                .last()
                .satisfies(row -> assertThat(row.text("left_status")).isEqualTo("M"));
    }

    /** CCWIP P4: re-entered within 12 months of leaving; the newest period is 24 months back. */
    @Test
    void whoIsBackWithinTwelveMonthsHasReEnteredOnceThatIsKnown() throws IOException {
        assertThat(cohort("reentry", "off_12", 2018).text("returned")).isEqualTo("1");
        assertThat(cohort("reentry", "off_13", 2018).text("returned")).isEqualTo("0");
        assertThat(cohort("reentry", "off_12", 2018).text("returned_status")).isEmpty();
        assertThat(cohort("reentry", "off_12", 2019).text("returned_status")).isEqualTo("M");
    }

    /** Food and Nutrition Service: back after four months or less. */
    @Test
    void fourMonthsOffAreChurnAndFiveAreNot() throws IOException {
        assertThat(year("churn", "off_4", 2018).text("churned")).isEqualTo("1");
        assertThat(year("churn", "off_5", 2018).text("churned")).isEqualTo("0");
        assertThat(year("churn", "off_1", 2017).text("churned")).isEqualTo("1");
    }

    /** CBS: inflow again within a year is re-inflow; back within 30 days is no flow. */
    @Test
    void aMonthOffIsNoFlowAndAYearOffIsReInflow() throws IOException {
        assertThat(flows("off_1", 2017)).containsExactly("1", "", "1");
        assertThat(flows("off_2", 2017)).containsExactly("2", "", "2");
        assertThat(flows("off_4", 2018)).containsExactly("2", "1", "2");
        assertThat(flows("off_12", 2019)).containsExactly("1", "1", "1");
        assertThat(flows("off_13", 2019)).containsExactly("1", "0", "1");
    }

    private List<String> flows(String life, int year) throws IOException {
        CsvRow row = year("flows", life, year);
        return List.of(row.text("inflow"), row.text("re_inflow"), row.text("outflow"));
    }

    private List<String> outcome(String table, String life, int year) throws IOException {
        CsvRow row = cohort(table, life, year);
        return List.of(row.text("entrants"), row.text("left"));
    }

    private CsvRow cohort(String table, String life, int year) throws IOException {
        return rows(table, life).stream()
                .filter(row -> row.text("cohort").equals(Integer.toString(year)))
                .findFirst()
                .orElseThrow();
    }

    /** Osaka 2017: still on aid five years after the month of entry; of later entrants nobody knows yet. */
    @Test
    void whoEnteredLessThanFiveYearsAgoIsNotTold() throws IOException {
        assertThat(rows("later", "off_1"))
                .filteredOn(row -> row.text("cohort").equals("2017"))
                .extracting(row -> row.text("years") + " " + row.text("on_aid_status"))
                .containsExactly("5 M", "10 M");
    }

    /** Osaka 2017: newcomers are those whose aid began less than six months after their registration. */
    @Test
    void sixWholeMonthsOfResidenceMakeNoNewcomer() throws IOException {
        assertThat(bandOfEntry("resident_5")).isEqualTo("0-5");
        assertThat(bandOfEntry("resident_6")).isEqualTo("6+");
        assertThat(bandOfEntry("resident_unknown")).isEqualTo("unknown");
        CsvRow known = year("newcomers_coverage", "resident_6", 2018);
        assertThat(List.of(known.text("persons"), known.text("analysed"), known.text("analysed_share")))
                .containsExactly("1", "1", "1");
        CsvRow unknown = year("newcomers_coverage", "resident_unknown", 2018);
        assertThat(List.of(unknown.text("persons"), unknown.text("analysed"), unknown.text("analysed_share")))
                .containsExactly("1", "0", "0");
    }

    private String bandOfEntry(String life) throws IOException {
        return rows("newcomers", life).stream()
                .filter(row -> row.text("persons").equals("1"))
                .map(row -> row.text("band"))
                .collect(Collectors.joining(" and "));
    }

    /** By the band of the spell's first month: who left as an old resident came as a newcomer. */
    @Test
    void theReasonOfANewcomersExitStandsWithNewcomers() throws IOException {
        assertThat(rows("mix", "resident_5"))
                .filteredOn(row -> row.text("exits").equals("1"))
                .singleElement()
                .satisfies(row -> assertThat(List.of(
                                row.text("residence_band"),
                                row.text("fiscal_year"),
                                row.text("end_reason"),
                                row.text("share")))
                        .containsExactly("0-5", "2019", "03", "1"));
    }

    /** From 14 October to 2 December both included: 18 days, 30 and 2. */
    @Test
    void daysCountTheFirstAndTheLastAndAnEndInTheMonthBehind() throws IOException {
        assertThat(days("days_50")).containsExactly("1", "1", "50", "50", "1");
        assertThat(days("days_51")).containsExactly("1", "1", "51", "51", "1");
        assertThat(days("days_unknown")).containsExactly("1", "0", "0", "", "0");
    }

    private List<String> days(String life) throws IOException {
        CsvRow row = year("days", life, Month.of(2018, 12).fiscalYear().year());
        return List.of(
                row.text("ended"),
                row.text("analysed"),
                row.text("days"),
                row.text("mean_days"),
                row.text("analysed_share"));
    }
}
