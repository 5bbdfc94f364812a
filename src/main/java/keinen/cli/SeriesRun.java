package keinen.cli;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import keinen.job.SeriesGroup;
import keinen.job.SeriesPlan;
import keinen.release.Contents;
import keinen.release.Publication;
import keinen.release.PublishedBasis;
import keinen.release.ReleasedTable;
import keinen.report.Formats;
import keinen.series.PublishedFigures;
import keinen.series.PublishedTable;

/** One run of a job of published series, from the files to the release. */
final class SeriesRun {
    private final Console console;
    private final SeriesPlan plan;

    SeriesRun(Console console, SeriesPlan plan) {
        this.console = console;
        this.plan = plan;
    }

    void release() {
        PublishedFigures figures = PublishedFigures.read(plan);
        tell(figures);
        PublishedBasis basis = new PublishedBasis(plan, figures.first(), figures.last(), Version.program());
        List<ReleasedTable> tables =
                figures.tables().stream().map(ReleasedTable::ofPublished).toList();
        try (Publication publication = Publication.open(plan.out(), plan.job())) {
            Publication.Published published = publication.publish(
                    new Contents(basis, tables, balance(figures)),
                    Formats.of(plan.outputs()),
                    (name, manifest) -> List.of());
            if (!published.created()) {
                console.done("release: nothing is new; the release of these figures and program stands");
            }
            console.result("release: " + published.folder());
        }
    }

    /** Says what a run would do, and writes nothing. */
    void tellDryRun() {
        PublishedFigures figures = PublishedFigures.read(plan);
        tell(figures);
        console.result("would compare the figures of "
                + String.join(
                        ", ", plan.groups().stream().map(SeriesGroup::name).toList()));
        console.result("would release "
                + String.join(
                        ", ",
                        figures.tables().stream().map(PublishedTable::name).toList())
                + " below " + plan.out().resolve(plan.job()));
    }

    private void tell(PublishedFigures figures) {
        console.done(String.format(
                Locale.ROOT,
                "series: %,d figures of %,d series, %s to %s",
                figures.values(),
                figures.series(),
                figures.first(),
                figures.last()));
        figures.wrongSums().forEach(wrong -> console.result("does not add up: " + wrong));
    }

    private static SortedMap<String, Long> balance(PublishedFigures figures) {
        SortedMap<String, Long> balance = new TreeMap<>();
        balance.put("series", (long) figures.series());
        balance.put("figures", figures.values());
        balance.put("sums_that_do_not_add_up", (long) figures.wrongSums().size());
        return balance;
    }
}
