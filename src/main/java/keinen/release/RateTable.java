package keinen.release;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import keinen.disclosure.ProtectedTable;
import keinen.job.Population;
import keinen.job.RatePlan;

/** Persons on aid per 1,000 inhabitants (保護率) by group and fiscal year. */
final class RateTable {
    private RateTable() {}

    /**
     * @param counted the table's own cells, and behind them those by strata, if the rate is standardised
     */
    static List<ReleasedTable> of(List<ProtectedTable> counted, RatePlan plan) {
        List<ReleasedTable> tables = new ArrayList<>(List.of(of(counted.get(0), plan.population())));
        if (plan.standardisation().isPresent() && counted.size() > 1) {
            tables.add(StandardisedTable.of(counted.get(0), counted.subList(1, counted.size()), plan));
        }
        return tables;
    }

    /**
     * @param population by the groups of the table, then by fiscal year
     */
    private static ReleasedTable of(ProtectedTable table, Population population) {
        CrudeRates rates = new CrudeRates(table, population);
        return addTo(
                        TableBuilder.ofKeys(table)
                                .figures("on_aid", Column.Type.DECIMAL, new MeanOnAid(table)::figure)
                                .figures("population", Column.Type.LONG, row -> inhabitants(rates, row)),
                        rates)
                .build();
    }

    /** Adds the rate and its limits. */
    static TableBuilder addTo(TableBuilder builder, CrudeRates rates) {
        return builder.estimates("per_mille", rates::rate)
                .estimates("lower", row -> rates.limits(row).lower())
                .estimates("upper", row -> rates.limits(row).upper());
    }

    private static Figure inhabitants(CrudeRates rates, int row) {
        OptionalLong inhabitants = rates.inhabitants(row);
        return inhabitants.isPresent() ? Figure.of((Object) inhabitants.getAsLong()) : Figure.UNDEFINED;
    }
}
