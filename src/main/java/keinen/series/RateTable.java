package keinen.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import keinen.job.SeriesBreak;
import keinen.job.SeriesGroup;
import keinen.job.SeriesName;
import keinen.job.SeriesPlan;

/** Rates: one series by another. */
final class RateTable {
    private RateTable() {}

    /** The name of the list of labels of a group's rates. */
    static String codes(SeriesGroup group) {
        return group.name() + ".rates";
    }

    static PublishedTable of(SeriesPlan plan, SeriesGroup group, Library library) {
        List<Series> used = group.rates().stream()
                .flatMap(rate -> List.of(rate.of(), rate.by()).stream())
                .map(library::one)
                .toList();
        int decimals = group.rates().stream()
                .mapToInt(SeriesGroup.Rate::decimals)
                .max()
                .orElse(0);
        PublishedTable table = new PublishedTable(
                group.name() + "_rates",
                "published/rates",
                new Columns()
                        .series("rate", codes(group))
                        .period(group.frequency())
                        .decimals(Library.decimals(used), "numerator", "denominator")
                        .decimals(0, "per")
                        .decimals(decimals, "value")
                        .real("value_unrounded")
                        .status("obs_status")
                        .all());
        group.rates().forEach(rate -> add(table, plan, group, rate, library));
        return table;
    }

    private static void add(
            PublishedTable table, SeriesPlan plan, SeriesGroup group, SeriesGroup.Rate rate, Library library) {
        Series of = library.one(rate.of());
        Series by = library.one(rate.by());
        SeriesName name = new SeriesName(group.name(), rate.name());
        BigDecimal per = BigDecimal.valueOf(rate.per());
        Library.shared(List.of(of, by)).forEach(period -> {
            Optional<Quotient> quotient = of.value(period)
                    .flatMap(value -> by.value(period)
                            .filter(denominator -> denominator.signum() != 0)
                            .map(denominator -> new Quotient(value.multiply(per), denominator)));
            boolean broken = plan.breaksOf(name)
                    .filter(each -> each.kind().parts())
                    .map(SeriesBreak::at)
                    .anyMatch(at -> at == period);
            table.add(
                    rate.name(),
                    Columns.cell(group.frequency(), period),
                    of.value(period),
                    by.value(period),
                    per,
                    quotient.map(value -> value.printed(rate.decimals())),
                    quotient.map(Quotient::unrounded),
                    quotient.isPresent() && broken ? Status.BREAK : status(of, by, period));
        });
    }

    private static String status(Series of, Series by, int period) {
        String first = of.status(period);
        return first.isEmpty() ? by.status(period) : first;
    }
}
