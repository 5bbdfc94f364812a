package keinen.release;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.job.RatePlan;
import keinen.statistics.CountLimits;
import keinen.statistics.DirectRate;
import keinen.statistics.Estimate;
import keinen.statistics.IndirectRatio;
import keinen.statistics.Interval;

/**
 * Rates that can be compared between groups of different make-up, beside the crude ones: directly standardised, with two
 * kinds of limits, and indirectly, against the whole city in the same fiscal year. A figure that needs a hidden stratum is
 * hidden; the indirect ones need only the city's strata, which are larger than those of a group.
 */
final class StandardisedTable {
    private static final int PER = CrudeRates.PER;

    private final ProtectedTable table;
    private final CrudeRates crude;
    private final List<List<Stratum>> strata;

    private StandardisedTable(ProtectedTable table, Strata strata, CrudeRates crude) {
        this.table = table;
        this.crude = crude;
        this.strata = each(row -> strata.of(new Keys(table).group(row), table.key(table.groups(), row)));
    }

    /**
     * @param counted the cells by groups and strata, and by strata in the whole city; one table where these are the same
     */
    static ReleasedTable of(ProtectedTable table, List<ProtectedTable> counted, RatePlan plan) {
        Strata strata = new Strata(
                counted.get(0),
                counted.get(counted.size() - 1),
                plan.standardisation().orElseThrow());
        return new StandardisedTable(table, strata, new CrudeRates(table, plan.population())).build();
    }

    private ReleasedTable build() {
        List<DirectRate> direct = each(row -> Stratum.direct(strata.get(row)));
        List<IndirectRatio> indirect =
                each(row -> Stratum.indirect(new MeanOnAid(table).estimate(row), strata.get(row)));
        TableBuilder builder = TableBuilder.ofKeys(
                        table, table.name() + "_standardised", table.family() + "/standardised")
                .figures("on_aid", Column.Type.DECIMAL, new MeanOnAid(table)::figure)
                .estimates("expected", row -> indirect.get(row).expected());
        RateTable.addTo(builder, crude)
                .estimates("direct_per_mille", row -> direct.get(row).rate().times(PER));
        addLimits(builder, "fay_feuer", row -> direct.get(row).gammaLimits().times(PER));
        addLimits(
                builder,
                "dobson",
                row -> direct.get(row).dobsonLimits(CountLimits.BYAR).times(PER));
        builder.estimates("indirect_ratio", row -> indirect.get(row).ratio());
        addLimits(builder, "indirect_ratio", row -> indirect.get(row).limits(CountLimits.BYAR));
        return builder.estimates("indirect_per_mille", row -> indirectRate(indirect.get(row), row))
                .build();
    }

    private Estimate indirectRate(IndirectRatio ratio, int row) {
        Estimate city = Stratum.cityRate(strata.get(row)).times(PER);
        return city.isKnown() || ratio.ratio().isHidden() ? ratio.rate(city.value()) : city;
    }

    private static void addLimits(TableBuilder builder, String name, IntFunction<Interval> limits) {
        builder.estimates(name + "_lower", row -> limits.apply(row).lower())
                .estimates(name + "_upper", row -> limits.apply(row).upper());
    }

    private <T> List<T> each(IntFunction<T> made) {
        return IntStream.range(0, table.rows()).mapToObj(made).toList();
    }
}
