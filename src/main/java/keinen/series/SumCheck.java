package keinen.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.job.SeriesGroup;

/**
 * A total held against its parts in one period.
 *
 * @param discrepancy total less parts; empty where either is not known
 */
record SumCheck(
        SeriesGroup group,
        SeriesGroup.Sum sum,
        int period,
        Total total,
        Total parts,
        Optional<BigDecimal> discrepancy) {

    /** Whether the parts make the total. */
    enum Verdict {
        YES,
        NO,
        /** The total or a part is missing, so that nobody can say. */
        MISSING
    }

    /** One check for each period that the total and all of its parts cover. */
    static Stream<SumCheck> of(SeriesGroup group, SeriesGroup.Sum sum, Library library) {
        Series total = library.one(sum.total());
        List<Series> parts = library.named(sum.of());
        return Library.shared(Stream.concat(Stream.of(total), parts.stream()).toList())
                .mapToObj(period -> of(group, sum, period, Total.of(total, period), Total.of(parts, period)));
    }

    private static SumCheck of(SeriesGroup group, SeriesGroup.Sum sum, int period, Total total, Total parts) {
        Optional<BigDecimal> discrepancy =
                total.value().flatMap(whole -> parts.value().map(whole::subtract));
        return new SumCheck(group, sum, period, total, parts, discrepancy);
    }

    /** Where the total holds a rest beside its parts, the parts may be less than it and not more. */
    Verdict verdict() {
        if (discrepancy.isEmpty()) {
            return Verdict.MISSING;
        }
        boolean tooLarge = discrepancy.get().negate().compareTo(sum.tolerance()) > 0;
        boolean tooSmall = sum.rest().isEmpty() && discrepancy.get().compareTo(sum.tolerance()) > 0;
        return tooLarge || tooSmall ? Verdict.NO : Verdict.YES;
    }

    String status() {
        return total.value().isEmpty() ? total.status() : parts.status();
    }

    /** {@code group.sum}. */
    String name() {
        return group.name() + "." + sum.name();
    }

    String periodText() {
        return group.frequency().text(period);
    }
}
