package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audiences whose rules round: what a reader of the release finds in it. */
class RoundingIT {
    private static final String NONE = "internal: {method: none}";
    private static final String ROUND = "internal: {method: round, base: 5, threshold: 6}";
    private static final String STICKY = "internal: {method: sticky-round, base: 3, key: env:TOWN_ROUNDING_KEY}";

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder).change("job.yaml", "  flows:", "  city: {measure: stock-flow, period: month}\n  flows:");
    }

    private Town.Answer run(String from, String to) {
        return town.change("rules.yaml", from, to).keinen("run", "@job.yaml");
    }

    @Test
    void roundedTablesAddUp() throws IOException {
        assertThat(run(NONE, ROUND).code()).isZero();

        Map<String, Integer> onAid = new HashMap<>();
        for (CsvRow row : rows("flows")) {
            onAid.merge(row.text("month"), row.whole("on_aid"), Integer::sum);
            assertThat(row.whole("closing")).isEqualTo(row.whole("on_aid") - row.whole("exits"));
            assertThat(row.whole("on_aid"))
                    .isEqualTo(row.whole("opening")
                            + row.whole("entries")
                            + row.whole("returns")
                            + row.whole("transfers_in")
                            - row.whole("transfers_out"));
        }
        for (CsvRow row : rows("city")) {
            assertThat(row.whole("on_aid") % 5).isZero();
            assertThat(row.whole("on_aid")).isEqualTo(onAid.get(row.text("month")));
        }
        assertThat(rows("spending")).allMatch(row -> row.whole("amount") % 1_000_000 == 0);
        assertThat(Files.readString(release().resolve("manifest.json")))
                .contains("\"method\" : \"round\"")
                .contains("\"base\" : 5");
    }

    @Test
    void aCurveIsMadeOfTheRoundedCounts() throws IOException {
        assertThat(run(NONE, ROUND).code()).isZero();

        double survival = 1;
        List<CsvRow> rows = rows("staying");
        assertThat(rows).isNotEmpty();
        for (CsvRow row : rows) {
            survival = row.whole("months") == 1 ? 1 : survival;
            survival *= 1 - (double) row.whole("exits") / row.whole("at_risk");
            assertThat(row.whole("at_risk") % 3).isZero();
            assertThat(row.whole("at_risk")).isGreaterThanOrEqualTo(6);
            assertThat(Double.parseDouble(row.text("survival"))).isCloseTo(survival, within(1e-9));
        }
    }

    @Test
    void aRunWithoutTheKeyIsRefused() {
        Town.Answer answer = run(NONE, STICKY.replace("TOWN_", "MISSING_"));
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.errors())
                .containsExactly("Missing rounding key: the environment variable MISSING_ROUNDING_KEY is not set."
                        + " Ask whoever keeps the key that the rules name");
        assertThat(town.files("out")).isEmpty();
    }

    @Test
    void theKeyOfAnAudienceStays() {
        assertThat(run(NONE, STICKY).code()).isZero();
        assertThat(run("TOWN_", "OTHER_").code()).isEqualTo(77);
    }

    @Test
    void theMethodOfAnAudienceIsFixedByItsFirstRelease() {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        Town.Answer answer = run(NONE, ROUND);
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.errors()).singleElement().asString().contains("Invalid protection of audience 'internal'");
    }

    /** Nothing of it is hidden, so that there is nothing which a later release could give away. */
    @Test
    void aRoundedReleaseEntersTheLedgerAndNoHistory() {
        Town.Answer run = run(NONE, ROUND);
        assertThat(run.code()).isZero();
        assertThat(run.out()).anyMatch(line -> line.startsWith("ledger: "));
        assertThat(town.files("store/history").keySet()).isNotEmpty().noneMatch(file -> file.endsWith(".release"));
        assertThat(town.keinen("releases", "verify", "@out/town").errors()).isEmpty();
        Town.Answer rebuilt = town.keinen("releases", "verify", "@out/town", "--rebuild", "@job.yaml");
        assertThat(rebuilt.errors()).isEmpty();
        assertThat(rebuilt.code()).isZero();
    }

    private Path release() throws IOException {
        Path job = town.path("out/town");
        return job.resolve(Files.readString(job.resolve("LATEST")).strip());
    }

    private List<CsvRow> rows(String table) throws IOException {
        return CsvRow.read(release().resolve("tables/" + table + ".csv"));
    }
}
