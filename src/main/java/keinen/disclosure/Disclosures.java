package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntPredicate;
import keinen.disclosure.PastRelease.PastCell;

/**
 * What earlier releases, and publications of others, give away together, however little a new release shows: nothing can
 * be asked for it any more, and nothing would be gained by withholding anything for its sake. Only what is proved to be so
 * counts.
 */
final class Disclosures {
    private final Vintages vintages;
    private final CellSystem system;
    private final Pattern pattern;
    private final FarthestPoint farthest;

    private Disclosures(Vintages vintages, CellSystem system, Pattern pattern) {
        this.vintages = vintages;
        this.system = system;
        this.pattern = pattern;
        this.farthest = new FarthestPoint(system);
    }

    /**
     * What is given away were nothing of a release shown.
     *
     * @param found moves in a system of its cells
     * @return nothing where there was no time to find out
     */
    static GivenAway in(
            ReleaseCells cells,
            Protection protection,
            Vintages vintages,
            Function<CellSystem, List<Vector>> found,
            BooleanSupplier isTimeUp) {
        BitSet withheld = new BitSet();
        withheld.set(0, cells.size());
        withheld.andNot(vintages.knownByOthers());
        CellSystem system = CellSystem.of(cells, protection, withheld, vintages);
        Pattern pattern = Suppression.of(system, found.apply(system), isTimeUp);
        return isTimeUp.getAsBoolean() ? GivenAway.nothing() : new Disclosures(vintages, system, pattern).givenAway();
    }

    /** Of earlier releases alone. */
    static GivenAway in(History history, Protection protection, BooleanSupplier isTimeUp) {
        ReleaseCells nothing = new ReleaseCells(List.of());
        Vintages vintages = Vintages.of(nothing, protection, history);
        return in(nothing, protection, vintages, system -> vintages.movesIn(system, history), isTimeUp);
    }

    private GivenAway givenAway() {
        Reaches reaches = new Reaches(system);
        pattern.moves().forEach(reaches::add);
        return new GivenAway(
                cells(pattern.unprotected(), target -> isKnown(target, new BitSet())),
                cells(pattern.exposed(), target -> {
                    OptionalInt contributor = reaches.lacking(target);
                    return contributor.isPresent()
                            && isKnown(target, system.contributors().knownTo(contributor.getAsInt()));
                }));
    }

    private List<PastCell> cells(BitSet unknowns, IntPredicate isGiven) {
        PastCell[] origins = vintages.places().originOfUnknowns(system);
        List<PastCell> given = new ArrayList<>();
        unknowns.stream().filter(isGiven).forEach(unknown -> given.add(origins[unknown]));
        return given;
    }

    /** Whether a reader who knows some unknowns certainly knows another one too well. */
    private boolean isKnown(int target, BitSet known) {
        return farthest.from(target, 1, known)
                .map(above -> above < system.widthAbove(target)
                        || farthest.from(target, -1, known)
                                .map(below -> below < system.width(target) - above)
                                .orElse(false))
                .orElse(false);
    }
}
