package keinen.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.job.SeriesGroup;

/**
 * The figures of a group in long form: each with its change on the same period of the year before and, of months, on
 * the month before; as an index where the job gives a base. A group of a single period has its figures only.
 */
final class ChangeTable {
    private final SeriesGroup group;
    private final List<Series> series;
    private final boolean monthly;

    private ChangeTable(SeriesGroup group, List<Series> series) {
        this.group = group;
        this.series = series;
        this.monthly = group.frequency().perYear() > 1;
    }

    static PublishedTable of(SeriesGroup group, List<Series> series) {
        return new ChangeTable(group, series).table();
    }

    /** The name of the list of the group's labels. */
    static String codes(SeriesGroup group) {
        return group.name() + ".series";
    }

    /** The columns that tell the figures of a group apart. */
    static Columns keys(SeriesGroup group) {
        Columns columns = new Columns().series("series", codes(group));
        if (group.item().isPresent()) {
            columns.name("item");
        }
        return columns.period(group.frequency());
    }

    /** The cells of {@link #keys(SeriesGroup)}, to which others may be added. */
    static List<Object> keys(SeriesGroup group, Series series, int period) {
        List<Object> cells = new ArrayList<>();
        cells.add(series.name().column());
        if (group.item().isPresent()) {
            cells.add(series.item());
        }
        cells.add(Columns.cell(group.frequency(), period));
        return cells;
    }

    private PublishedTable table() {
        PublishedTable table =
                new PublishedTable(group.name(), "published/changes", columns().all());
        for (Series each : series) {
            for (int period = each.first(); period <= each.last(); period++) {
                table.add(row(each, period).toArray());
            }
        }
        return table;
    }

    private Columns columns() {
        int decimals = Library.decimals(series);
        Columns columns = keys(group).decimals(decimals, "value").status("obs_status");
        if (group.at().isPresent()) {
            return columns;
        }
        comparison(columns, "change", decimals);
        if (monthly) {
            comparison(columns, "month_change", decimals);
        }
        if (group.base().isPresent()) {
            columns.decimals(group.decimals(), "index").status("index_status");
        }
        return columns;
    }

    private void comparison(Columns columns, String name, int decimals) {
        columns.decimals(decimals, name)
                .decimals(group.decimals(), name + "_pct")
                .real(name + "_pct_unrounded")
                .status(name + "_status");
    }

    private List<Object> row(Series each, int period) {
        List<Object> cells = keys(group, each, period);
        cells.add(each.value(period));
        cells.add(each.status(period));
        if (group.at().isPresent()) {
            return cells;
        }
        comparison(cells, each, period - group.frequency().perYear(), period);
        if (monthly) {
            comparison(cells, each, period - 1, period);
        }
        group.base().ifPresent(base -> index(cells, each, base, period));
        return cells;
    }

    private void comparison(List<Object> cells, Series each, int earlier, int later) {
        Comparison change = Comparison.between(each, earlier, later, group.acrossBreaks());
        cells.add(change.difference());
        cells.add(change.percent().map(percent -> percent.printed(group.decimals())));
        cells.add(change.percent().map(Quotient::unrounded));
        cells.add(change.status());
    }

    /** Empty, and marked, where a change from the base would be. */
    private void index(List<Object> cells, Series each, int base, int period) {
        Comparison change = Comparison.between(each, base, period, group.acrossBreaks());
        cells.add(
                change.percent().isEmpty()
                        ? Optional.empty()
                        : each.value(period)
                                .map(value -> Quotient.percent(
                                                value, each.value(base).orElseThrow())
                                        .printed(group.decimals())));
        cells.add(change.status());
    }
}
