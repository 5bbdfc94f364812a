package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** No way of asking for a forbidden cross gets it. */
class ForbiddenCrossesTest {
    @TempDir
    private Path folder;

    private record Way(String name, String cross, String table) {}

    @TestFactory
    Stream<DynamicTest> noTableHasTheColumnsOfAForbiddenCross() {
        return Stream.of(
                        new Way("groups", "ward, sex", "{measure: cohort, by: [sex, ward]}"),
                        new Way(
                                "groups of households",
                                "ward, sex",
                                "{measure: cohort, by: [sex, ward], unit: household}"),
                        new Way("what a transition is of", "ward, sex", "{measure: transition, of: ward, by: [sex]}"),
                        new Way("strata of a test", "ward, sex", "{measure: survival, by: [ward], strata: [sex]}"),
                        new Way("strata of a rate", "ward, sex", "{measure: rate, by: [ward], standardise: [sex]}"),
                        new Way(
                                "what spending mixes",
                                "ward, sex",
                                "{measure: expenditure, by: [ward], decompose: sex}"),
                        new Way("groups of a preset", "ward, sex", "{preset: ccwip-entry, by: [ward, sex]}"),
                        new Way("the reasons of exits", "ward, end_reason", "{measure: exits, by: [ward]}"),
                        new Way("reasons by year", "ward, end_reason", "{measure: exit-reasons, by: [ward]}"),
                        new Way("the kinds of aid", "ward, aid_living", "{measure: expenditure, by: [ward]}"),
                        new Way(
                                "an age band for the birth",
                                "ward, birth_month",
                                "{measure: cohort, by: [ward, age_band]}"),
                        new Way(
                                "a residence band for its date",
                                "ward, resident_since",
                                "{measure: cohort, by: [ward, residence_band]}"),
                        new Way(
                                "a number at entry for its band",
                                "ward, residence_band",
                                "{measure: distribution, of: months_resident_at_entry, bands: [0, 6], by: [ward]}"),
                        new Way(
                                "a number at entry for its date",
                                "ward, resident_since",
                                "{measure: distribution, of: months_resident_at_entry, bands: [0, 6], by: [ward]}"))
                .map(way -> DynamicTest.dynamicTest(way.name(), () -> assertRefused(way)));
    }

    private void assertRefused(Way way) {
        List<String> problems = files(way).problems();
        assertThat(problems)
                .filteredOn(problem -> problem.startsWith("REFUSED"))
                .singleElement()
                .asString()
                .endsWith("Cannot cross " + way.cross() + " in table 'flows': the rules forbid it");
    }

    private JobFolder files(Way way) {
        return JobFolder.in(folder.resolve(way.name()))
                .change("job.yaml", "{measure: stock-flow, by: [ward, sex], period: month}", way.table())
                .change("job.yaml", "rules: rules/city.yaml", "population: population.csv\nrules: rules/city.yaml")
                .write("population.csv", "ward,sex,fiscal_year,population\n01,1,2020,5000\n")
                .change(
                        "data/dataset.yaml",
                        "  ward:  ",
                        "  household_id: {role: household}\n  birth_month: {role: birth}\n"
                                + "  resident_since: {role: date}\n  end_reason: {role: end-reason}\n  ward:  ")
                .change(
                        "rules/city.yaml",
                        "  ward: {use: group}",
                        "  household_id: {use: link}\n  birth_month: {use: date}\n  resident_since: {use: date}\n"
                                + "  end_reason: {use: group}\n  ward: {use: group}")
                .change("rules/city.yaml", "[[ward, age_band, sex]]", "[[" + way.cross() + "]]");
    }
}
