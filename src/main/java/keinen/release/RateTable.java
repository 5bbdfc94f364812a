package keinen.release;

import java.util.OptionalLong;
import keinen.disclosure.ProtectedTable;
import keinen.job.Population;

/** Persons on aid per 1,000 inhabitants (保護率) by group and fiscal year. */
final class RateTable {
    private RateTable() {}

    /**
     * @param population by the groups of the table, then by fiscal year
     */
    static ReleasedTable of(ProtectedTable table, Population population) {
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
