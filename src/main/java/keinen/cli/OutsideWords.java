package keinen.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import keinen.disclosure.OutsideCells;
import keinen.disclosure.OutsideFigures;
import keinen.job.OutsideTable;
import keinen.job.Plan;
import keinen.measure.CellTable;

/** Holds what others publish against what was counted, and tells how well they agree: numbers of cells, and no value. */
final class OutsideWords {
    private final Console console;
    private final Plan plan;

    OutsideWords(Console console, Plan plan) {
        this.console = console;
        this.plan = plan;
    }

    /**
     * @param counted what the publications that are considered are of, in their order
     */
    List<OutsideCells> tell(List<CellTable> counted) {
        List<OutsideTable> publications = plan.publicationsConsidered();
        return IntStream.range(0, publications.size())
                .mapToObj(i -> tell(publications.get(i), counted.get(i)))
                .toList();
    }

    private OutsideCells tell(OutsideTable publication, CellTable counted) {
        OutsideCells cells = OutsideCells.of(
                counted, new OutsideFigures(publication.keys(), publication.rows(), publication.means()));
        say("publication '%s': readers are taken to know %,d cells", publication.name(), cells.told());
        if (cells.beyond() > 0) {
            say(
                    "note: publication '%s' tells %,d figures of months or groups that are not counted here",
                    publication.name(), cells.beyond());
        }
        if (!cells.differing().isEmpty()) {
            say(
                    "warning: publication '%s' has another figure than was counted in %,d cells; they are taken to be known"
                            + " as they were counted, where they are not small",
                    publication.name(), cells.differing().cardinality());
        }
        return cells;
    }

    private void say(String format, Object... words) {
        console.done(String.format(Locale.ROOT, format, words));
    }
}
