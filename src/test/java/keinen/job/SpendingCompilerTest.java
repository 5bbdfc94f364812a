package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The price index of a job, and what tables of spending make of it. */
class SpendingCompilerTest {
    private static final String PRICES = """
            fiscal_year,index,remark
            2018, 99.5,
            2019,100,"base, all items"
            """;

    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder)
                .write("data/prices.csv", PRICES)
                .change("job.yaml", "rules: rules/city.yaml\n", "rules: rules/city.yaml\nprices: data/prices.csv\n")
                .change("job.yaml", "{measure: expenditure}", "{measure: expenditure, constant_prices: 2019}");
    }

    @Test
    void thePricesAreThoseOfTheJobsFile() {
        assertThat(plan().prices().orElseThrow().byYear())
                .isEqualTo(Map.of(2018, new BigDecimal("99.5"), 2019, new BigDecimal("100")));
        assertThat(plan().constantPricesOf()).contains(2019);
    }

    @Test
    void thePricesAreASourceOfThePlan() {
        assertThat(files.compile().plan().sources())
                .extracting(source -> source.kind() + " " + source.name())
                .contains("prices prices.csv");
    }

    @Test
    void aDecompositionIsByADimensionAndOfTheAmountUnlessTheTableSaysOtherwise() {
        files.change("job.yaml", "constant_prices: 2019", "decompose: sex");
        assertThat(plan().decomposed()).contains(new SpendingPlan.Decomposed("sex", SpendingPlan.Target.AMOUNT));
        files.change("job.yaml", "decompose: sex", "decompose: {by: ward, of: amount_per_month}");
        assertThat(plan().decomposed())
                .contains(new SpendingPlan.Decomposed("ward", SpendingPlan.Target.AMOUNT_PER_MONTH));
    }

    @Test
    void constantPricesNeedPrices() {
        files.change("job.yaml", "prices: data/prices.csv\n", "");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:15: tables.spending.constant_prices: Missing key 'prices' of the job:"
                                + " constant_prices needs a price index");
    }

    @Test
    void constantPricesAreThoseOfAYearThatTheIndexHas() {
        files.change("job.yaml", "constant_prices: 2019", "constant_prices: 2017");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:16: tables.spending.constant_prices: Invalid value: '2017' (must be a"
                                + " year of the price index, which has 2018 to 2019)");
    }

    @Test
    void everythingThatIsWrongWithTheFileIsFound() {
        files.write("data/prices.csv", "fiscal_year,index\n18,100\n2018,0\n2019\n2020,1\n2020,1\n");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION data/prices.csv:2: fiscal_year: Invalid value: '18' (must be the year of its April,"
                                + " such as 2016)",
                        "DEFINITION data/prices.csv:3: index: Invalid value: '0' (must be a number above 0, such as 103.2)",
                        "DEFINITION data/prices.csv:4: Invalid row: 1 fields (must be 2)",
                        "DEFINITION data/prices.csv:6: fiscal_year: Invalid value: '2020' (must stand once)");
    }

    @Test
    void anIndexWithoutAYearIsNone() {
        files.write("data/prices.csv", "fiscal_year,index\n");
        assertThat(files.problems())
                .containsExactly("DEFINITION data/prices.csv: Missing rows: the file names no year");
    }

    @Test
    void aDecompositionIsByOneDimension() {
        files.change("job.yaml", "constant_prices: 2019", "decompose: [ward, sex]");
        assertThat(files.problems())
                .containsExactly("DEFINITION job.yaml:16: tables.spending.decompose: Invalid value: a list (must be a"
                        + " dimension, or {by: …, of: …})");
    }

    private SpendingPlan plan() {
        Optional<SpendingPlan> spending = files.compile().plan().tables().get(3).spending();
        return spending.orElseThrow();
    }
}
