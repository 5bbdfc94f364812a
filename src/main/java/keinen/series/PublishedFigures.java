package keinen.series;

import java.util.ArrayList;
import java.util.List;
import keinen.finding.Failure;
import keinen.finding.Findings;
import keinen.job.SeriesGroup;
import keinen.job.SeriesPlan;
import keinen.time.Month;

/**
 * The figures of a job of published series, read and compared.
 *
 * @param tables in the order of the job's groups, then the list of breaks and that of what does not add up
 * @param first the first month of any figure
 * @param last the last month of any figure
 * @param series how many series there are
 * @param values how many figures they hold
 * @param wrongSums what does not add up, in words
 */
public record PublishedFigures(
        List<PublishedTable> tables, Month first, Month last, int series, long values, List<String> wrongSums) {
    public PublishedFigures {
        tables = List.copyOf(tables);
        wrongSums = List.copyOf(wrongSums);
    }

    /**
     * @throws Failure with every cell that is wrong in any of the files, by file and line
     */
    public static PublishedFigures read(SeriesPlan plan) {
        Library library = library(plan);
        List<SumCheck> checks = new ArrayList<>();
        List<PublishedTable> tables = new ArrayList<>();
        for (SeriesGroup group : plan.groups()) {
            List<SumCheck> own = group.sums().stream()
                    .flatMap(sum -> SumCheck.of(group, sum, library))
                    .toList();
            tables.addAll(tables(plan, group, library, own));
            checks.addAll(own);
        }
        if (!plan.breaks().isEmpty()) {
            tables.add(BreakTable.of(plan));
        }
        if (!checks.isEmpty()) {
            tables.add(SumTables.wrong(checks));
        }
        return new PublishedFigures(
                tables,
                firstMonth(plan, library),
                lastMonth(plan, library),
                library.all().size(),
                values(library),
                wrong(checks));
    }

    private static Library library(SeriesPlan plan) {
        Findings findings = new Findings();
        List<Series> all = new ArrayList<>();
        plan.groups().forEach(group -> all.addAll(GroupReader.read(plan, group, findings)));
        if (findings.anyFailure()) {
            throw new Failure(findings.inReadingOrder());
        }
        return new Library(all);
    }

    private static List<PublishedTable> tables(
            SeriesPlan plan, SeriesGroup group, Library library, List<SumCheck> checks) {
        List<PublishedTable> tables = new ArrayList<>();
        tables.add(ChangeTable.of(group, library.ofGroup(group)));
        group.shares().ifPresent(shares -> tables.add(ShareTable.of(group, shares, library)));
        if (!group.sums().isEmpty()) {
            tables.add(SumTables.parts(group, checks));
        }
        if (!group.rates().isEmpty()) {
            tables.add(RateTable.of(plan, group, library));
        }
        group.flow().ifPresent(flow -> tables.add(FlowTable.of(group, flow, library)));
        return tables;
    }

    private static Month firstMonth(SeriesPlan plan, Library library) {
        return library.all().stream()
                .map(series -> plan.group(series.name().group()).frequency().firstMonth(series.first()))
                .min(Month::compareTo)
                .orElseThrow();
    }

    private static Month lastMonth(SeriesPlan plan, Library library) {
        return library.all().stream()
                .map(series -> plan.group(series.name().group()).frequency().lastMonth(series.last()))
                .max(Month::compareTo)
                .orElseThrow();
    }

    private static long values(Library library) {
        return library.all().stream()
                .flatMap(series -> series.observations().stream())
                .filter(each -> each.value().isPresent())
                .count();
    }

    private static List<String> wrong(List<SumCheck> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == SumCheck.Verdict.NO)
                .map(check -> check.name() + " " + check.periodText() + ": total "
                        + check.total().value().orElseThrow().toPlainString() + ", parts "
                        + check.parts().value().orElseThrow().toPlainString() + ", discrepancy "
                        + check.discrepancy().orElseThrow().toPlainString())
                .toList();
    }
}
