package keinen.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.job.SeriesGroup;

/**
 * The change of a yearly mean stock held against what came and what left, both monthly means too.
 *
 * <p>A stock that gains n a month through one year and m through the next has a mean that differs by
 * 12 × (n + m) ÷ 2 where the gain is even within each year. It never is, and the survey counts households that came and
 * left within the month, so the two agree to a few thousand at best.
 */
final class FlowTable {
    private static final BigDecimal HALF_A_YEAR = BigDecimal.valueOf(6);

    private FlowTable() {}

    static PublishedTable of(SeriesGroup group, SeriesGroup.Flow flow, Library library) {
        Series stock = library.one(flow.stock());
        Series starts = library.one(flow.starts());
        Series ends = library.one(flow.ends());
        List<Series> all = List.of(stock, starts, ends);
        PublishedTable table = new PublishedTable(
                group.name() + "_flow",
                "published/flow",
                new Columns()
                        .period(group.frequency())
                        .decimals(
                                Math.max(Library.decimals(all), flow.tolerance().scale()),
                                "stock_change",
                                "flow_change",
                                "discrepancy",
                                "tolerance")
                        .text("within_tolerance")
                        .status("flow_status")
                        .all());
        Library.shared(all).skip(1).forEach(period -> {
            Comparison change = Comparison.between(stock, period - 1, period, group.acrossBreaks());
            Optional<BigDecimal> net = sum(net(starts, ends, period - 1), net(starts, ends, period));
            Optional<BigDecimal> flowed = net.map(HALF_A_YEAR::multiply);
            Optional<BigDecimal> discrepancy = change.difference().flatMap(is -> flowed.map(is::subtract));
            table.add(
                    Columns.cell(group.frequency(), period),
                    change.difference(),
                    flowed,
                    discrepancy,
                    flow.tolerance(),
                    verdict(discrepancy, flow.tolerance()).name().toLowerCase(Locale.ROOT),
                    status(change, starts, ends, period));
        });
        return table;
    }

    private static SumCheck.Verdict verdict(Optional<BigDecimal> discrepancy, BigDecimal tolerance) {
        return discrepancy
                .map(value -> value.abs().compareTo(tolerance) <= 0 ? SumCheck.Verdict.YES : SumCheck.Verdict.NO)
                .orElse(SumCheck.Verdict.MISSING);
    }

    private static String status(Comparison change, Series starts, Series ends, int period) {
        return Stream.of(
                        change.status(),
                        starts.at(period).status(),
                        ends.at(period).status(),
                        starts.at(period - 1).status(),
                        ends.at(period - 1).status())
                .filter(status -> !status.isEmpty())
                .findFirst()
                .orElse(Status.NORMAL);
    }

    private static Optional<BigDecimal> net(Series starts, Series ends, int period) {
        return starts.value(period).flatMap(came -> ends.value(period).map(came::subtract));
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(value -> other.map(value::add));
    }
}
