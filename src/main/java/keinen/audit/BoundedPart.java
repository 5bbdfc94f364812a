package keinen.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The intervals of whole unknowns within finite bounds that many rows tie together: unknowns that are alike are brought
 * together, rows make a {@link Lattice}, and an {@link EndSearch} looks for its points.
 */
final class BoundedPart {
    /** Whole numbers up to which doubles are told apart with room to spare. */
    private static final long LARGEST = 1L << 40;

    private final Alike alike;
    /** Of unknowns that are alike one each, rising. */
    private final int[] firsts;

    private final Ends ends;
    private final EndSearch search;

    /**
     * Finds a solution.
     *
     * @throws NoSolution where there is none for certain
     * @throws FirstPoint.Unsettled where that could not be found out
     */
    BoundedPart(List<Row> rows, Box given, Effort effort) {
        Box all = given.copy();
        this.alike = Alike.of(rows, all);
        Narrowing.narrow(alike.rows(), all);
        this.firsts = IntStream.range(0, all.size())
                .filter(unknown -> alike.first(unknown) == unknown)
                .toArray();
        Box box = all.of(firsts);
        List<Row> different =
                alike.rows().stream().map(row -> row.renumbered(firsts)).toList();
        Lattice lattice = Lattice.of(different, box, Middle.of(different, box), unknown -> !box.isPoint(unknown));
        ShortMoves.shorten(lattice);
        this.ends = new Ends(box);
        this.search = new EndSearch(lattice, ends, effort);
    }

    /** Whether a part is one of whole unknowns within finite bounds. */
    static boolean suits(Box box) {
        return IntStream.range(0, box.size())
                .allMatch(unknown ->
                        box.whole()[unknown] && box.lower()[unknown] > -LARGEST && box.upper()[unknown] < LARGEST);
    }

    /** The intervals of the unknowns that are asked for; nothing of others. */
    List<Optional<Interval>> intervals(IntPredicate isAsked) {
        int[] firstOf = IntStream.range(0, alike.size())
                .map(unknown -> Arrays.binarySearch(firsts, alike.first(unknown)))
                .toArray();
        BitSet asked = new BitSet();
        IntStream.range(0, firstOf.length).filter(isAsked).forEach(unknown -> asked.set(firstOf[unknown]));
        search.settle(firsts.length, asked::get);
        return IntStream.range(0, firstOf.length)
                .mapToObj(unknown -> isAsked.test(unknown)
                        ? Optional.of(interval(unknown, firstOf[unknown]))
                        : Optional.<Interval>empty())
                .toList();
    }

    private Interval interval(int unknown, int first) {
        long one = alike.sign(unknown) * ends.lower(first) + alike.shift(unknown);
        long other = alike.sign(unknown) * ends.upper(first) + alike.shift(unknown);
        return new Interval(
                Optional.of(Rational.of(Math.min(one, other))),
                Optional.of(Rational.of(Math.max(one, other))),
                ends.isSettled(first));
    }
}
