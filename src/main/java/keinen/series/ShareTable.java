package keinen.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import keinen.job.SeriesGroup;

/** Shares of some series in the sum of them, or in another one. */
final class ShareTable {
    private ShareTable() {}

    static PublishedTable of(SeriesGroup group, SeriesGroup.Shares shares, Library library) {
        List<Series> parts = library.named(shares.of());
        Optional<Series> whole = shares.in().map(library::one);
        int decimals =
                Math.max(Library.decimals(parts), whole.map(Series::decimals).orElse(0));
        PublishedTable table = new PublishedTable(
                group.name() + "_shares",
                "published/shares",
                ChangeTable.keys(group)
                        .decimals(decimals, "value", "in")
                        .decimals(group.decimals(), "share_pct")
                        .real("share_pct_unrounded")
                        .status("share_status")
                        .all());
        for (Series part : parts) {
            Library.shared(whole.map(series -> List.of(part, series)).orElse(parts))
                    .forEach(period -> add(
                            table,
                            group,
                            part,
                            period,
                            whole.map(series -> Total.of(series, period)).orElseGet(() -> Total.of(parts, period))));
        }
        return table;
    }

    private static void add(PublishedTable table, SeriesGroup group, Series part, int period, Total whole) {
        Optional<BigDecimal> value = part.value(period);
        Optional<Quotient> share =
                value.flatMap(of -> whole.value().filter(by -> by.signum() != 0).map(by -> Quotient.percent(of, by)));
        List<Object> cells = ChangeTable.keys(group, part, period);
        cells.add(value);
        cells.add(whole.value());
        cells.add(share.map(quotient -> quotient.printed(group.decimals())));
        cells.add(share.map(Quotient::unrounded));
        cells.add(value.isPresent() && whole.value().isEmpty() ? whole.status() : part.status(period));
        table.add(cells.toArray());
    }
}
