package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import keinen.time.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What rules in force let happen, and what a user sees of what they do not. */
class RulesIT {
    private static final String PUBLIC = "internal: {method: none}";

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"));
    }

    private record Refused(String rule, String words, String at) {}

    @TestFactory
    Stream<DynamicTest> whatTheRulesRefuseLeavesNothing() {
        String me = SystemUser.name();
        return Stream.of(
                        new Refused(
                                "user: " + me,
                                "Cannot run a job by one's own approval: user '" + me + "' gave A-1",
                                ""),
                        new Refused("jobs: [other]", "for job 'town'. A-1 is for other", "job.yaml:3: purpose: "),
                        new Refused(
                                "tables: [flows]", "for table 'cohorts'. A-1 is for flows", "job.yaml:3: purpose: "))
                .map(refused -> DynamicTest.dynamicTest(refused.rule(), () -> {
                    Town changed = Town.in(Files.createTempDirectory(folder, "town"))
                            .change("rules.yaml", "{id: A-1,", "{id: A-1, " + refused.rule() + ",");
                    assertRefused(changed, refused.at(), refused.words());
                }));
    }

    private static void assertRefused(Town town, String start, String words) {
        List<String> before = town.everything();
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.errors()).singleElement().asString().startsWith(start).contains(words);
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.out()).isEmpty();
        List<String> added = town.everything();
        added.removeAll(before);
        assertThat(added).allMatch(file -> file.startsWith("store/history/town/"), "entries of the ledger");
    }

    @Test
    void aUserThatTheRulesDoNotNameRunsNothing() {
        town.change("rules.yaml", "forbidden_crosses:", "run: [nobody-of-this-name]\nforbidden_crosses:");
        assertRefused(town, "Cannot run as user '" + SystemUser.name() + "'", "nobody-of-this-name");
        assertThat(town.keinen("run", "@job.yaml", "--dry-run").code()).isEqualTo(77);
        assertThat(town.keinen("explain", "@job.yaml", "--person", "P001").code())
                .isEqualTo(77);
        assertThat(town.keinen("check", "@job.yaml").code()).isZero();
    }

    @Test
    void anApprovalThatEndsWhileARunCountsEndsTheRun() {
        Instant lastMinute = Instant.parse("2026-12-31T14:59:00Z");
        Town.Answer answer = town.keinen(new Midnight(town.path("out/town"), lastMinute), "run", "@job.yaml");

        assertThat(answer.errors())
                .containsExactly(
                        "Missing approval on 2027-01-01 of purpose 'policy-evaluation' for audience 'internal'."
                                + " A-1 is valid from 2026-04-01 until 2026-12-31");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(town.files("out")).isEmpty();
    }

    /** A clock that shows the last minute of a day until a release stands complete and hidden beside its place. */
    private static final class Midnight extends Clock {
        private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
        private final Path releases;
        private final Instant before;

        Midnight(Path releases, Instant before) {
            this.releases = releases;
            this.before = before;
        }

        @Override
        public ZoneId getZone() {
            return JAPAN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return isWritten() ? before.plusSeconds(120) : before;
        }

        private boolean isWritten() {
            try (Stream<Path> all = Files.walk(releases)) {
                return all.anyMatch(path -> path.endsWith("manifest.json"));
            } catch (IOException | UncheckedIOException missing) {
                return false;
            }
        }
    }

    /** From April on the base's segments tell, from January on only its records do. */
    @TestFactory
    Stream<DynamicTest> monthsThatAreTooOldAreAsIfTheyHadNeverCome() {
        return Stream.of("2019-01", "2019-04")
                .map(first -> DynamicTest.dynamicTest("from " + first, () -> {
                    int months = 12 * 2026
                            + 6
                            - (12 * Integer.parseInt(first.substring(0, 4)) + Integer.parseInt(first.substring(5)));
                    Town kept = Town.in(Files.createTempDirectory(folder, "kept"))
                            .change(
                                    "rules.yaml",
                                    "forbidden_crosses:",
                                    "retention: {months: " + months + "}\nforbidden_crosses:");
                    Town without = Town.in(Files.createTempDirectory(folder, "without"));
                    for (Month old = Month.parse("2018-04"); old.compareTo(Month.parse(first)) < 0; old = old.plus(1)) {
                        Files.delete(without.path("exports/" + old + ".csv"));
                    }

                    Town.Answer answer = kept.keinen("run", "@job.yaml");
                    assertThat(answer.errors()).isEmpty();
                    assertThat(answer.err()).anyMatch(line -> line.contains("as if the store began in " + first));
                    assertThat(without.keinen("run", "@job.yaml").code()).isZero();
                    assertThat(tables(kept)).isNotEmpty().isEqualTo(tables(without));
                    assertThat(kept.keinen("run", "@job.yaml", "--as-of", "2018-12")
                                    .code())
                            .isEqualTo(64);
                }));
    }

    private static SortedMap<String, String> tables(Town town) {
        return town.files("out/town/2019-09-r1/tables");
    }

    @Test
    void aStoreOfOldMonthsAloneIsNotRead() {
        town.change("rules.yaml", "forbidden_crosses:", "retention: {years: 5}\nforbidden_crosses:");
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.errors())
                .containsExactly(
                        "Cannot read the store: it has only months before 2021-06, which are too old to be read by"
                                + " the rules town 1. Ingest newer months, or ask whoever keeps the rules");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(town.files("out")).isEmpty();
    }

    @Test
    void oldRecordsAreNotExplainedEither() {
        town.change("rules.yaml", "audiences:\n", "explain: [internal]\naudiences:\n");
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        town.change("rules.yaml", "forbidden_crosses:", "retention: {months: 86}\nforbidden_crosses:");
        Town.Answer answer = town.keinen("explain", "@job.yaml", "--person", "P001");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.out())
                .startsWith(
                        "One person, as of 2019-09, in a store that begins with 2019-04; a gap of at most 1 month does"
                                + " not end a spell.")
                .contains("  2019-04..2019-09  6 months, ward W3, sex 2, start date 2018-01-15")
                .noneMatch(line -> line.startsWith("  2018-"));
    }

    @Test
    void nothingOfASmallAreaIsShown() {
        town.change("job.yaml", "audience: internal", "audience: public")
                .change("job.yaml", "rules: rules.yaml", "population: population.csv\nrules: rules.yaml")
                .write("population.csv", """
                        ward,fiscal_year,population
                        W1,2018,90000
                        W2,2018,1999
                        W3,2018,90000
                        W1,2019,90000
                        W2,2019,2001
                        W3,2019,90000
                        """)
                .change(
                        "rules.yaml",
                        PUBLIC,
                        PUBLIC + "\n  public: {method: suppress, threshold: 2, protection: {min_width: 2}, small_areas:"
                                + " {of: ward, population_below: 2000, withhold: true}}");
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.errors()).isEmpty();
        List<String> rows = tables(town).getOrDefault("flows.csv", "").lines().toList();
        assertThat(rows)
                .filteredOn(row -> row.startsWith("W2,"))
                .isNotEmpty()
                .allMatch(row -> row.matches("W2,\\d{4}-\\d\\d(,[A-Z]?)+"));
        assertThat(rows)
                .filteredOn(row -> row.startsWith("W1,"))
                .anyMatch(row -> row.matches("W1,\\d{4}-\\d\\d,\\d+,.*"));
    }
}
