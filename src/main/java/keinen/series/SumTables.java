package keinen.series;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import keinen.job.SeriesGroup;

/** Totals held against their parts: all of a group, and those of a job that do not add up. */
final class SumTables {
    private SumTables() {}

    /** The name of the list of labels of a group's sums. */
    static String codes(SeriesGroup group) {
        return group.name() + ".parts";
    }

    /** Every total of a group with its parts, period by period. */
    static PublishedTable parts(SeriesGroup group, List<SumCheck> checks) {
        PublishedTable table = new PublishedTable(
                group.name() + "_parts",
                "published/parts",
                new Columns()
                        .series("sum", codes(group))
                        .period(group.frequency())
                        .decimals(decimals(checks), "total", "parts", "discrepancy", "tolerance")
                        .text("rest")
                        .text("adds_up")
                        .status("parts_status")
                        .all());
        checks.forEach(check -> table.add(
                check.sum().name(),
                Columns.cell(group.frequency(), check.period()),
                check.total().value(),
                check.parts().value(),
                check.discrepancy(),
                check.sum().tolerance(),
                check.sum().rest(),
                check.verdict().name().toLowerCase(Locale.ROOT),
                check.status()));
        return table;
    }

    /** The periods in which parts do not make their total. */
    static PublishedTable wrong(List<SumCheck> all) {
        PublishedTable table = new PublishedTable(
                "does_not_add_up",
                "published/does-not-add-up",
                new Columns()
                        .name("sum")
                        .name("period")
                        .decimals(decimals(all), "total", "parts", "discrepancy", "tolerance")
                        .text("source")
                        .all());
        all.stream()
                .filter(check -> check.verdict() == SumCheck.Verdict.NO)
                .forEach(check -> table.add(
                        check.name(),
                        check.periodText(),
                        check.total().value(),
                        check.parts().value(),
                        check.discrepancy(),
                        check.sum().tolerance(),
                        check.group().source()));
        return table;
    }

    private static int decimals(List<SumCheck> checks) {
        return checks.stream()
                .flatMap(check -> Stream.of(
                        check.total().value(),
                        check.parts().value(),
                        check.discrepancy(),
                        java.util.Optional.of(check.sum().tolerance())))
                .flatMap(java.util.Optional::stream)
                .mapToInt(java.math.BigDecimal::scale)
                .max()
                .orElse(0);
    }
}
