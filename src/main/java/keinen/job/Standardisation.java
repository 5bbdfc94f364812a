package keinen.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the rates of a table are made comparable between groups of different make-up.
 *
 * @param strata the dimensions that are held equal
 * @param population by the groups of the table, then by the strata, then by fiscal year
 * @param city by the strata, then by fiscal year
 * @param standard by the strata; where the job names none, each year's city is the standard
 */
public record Standardisation(
        List<String> strata, Population population, Population city, Optional<Population> standard) {
    public Standardisation {
        strata = List.copyOf(strata);
    }

    /** The standard population of a fiscal year, by the strata's codes. */
    public Map<List<String>, Long> standardOf(String fiscalYear) {
        return standard.orElseGet(() -> city.where(fiscalYear)).inhabitants();
    }
}
