package keinen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The attack on rows that are tied together, by two methods: a {@link BoundedPart} where it can be, however large; and a
 * {@link Part} of moderate size where there are numbers that need not be whole or have no end, or where the first leaves
 * something open.
 */
final class Attack {
    private static final int MODERATE = 1500;
    /** Where {@link BoundedPart} leaves something open, only of so few unknowns the other method can tell more. */
    private static final int SMALL = 200;

    private final List<Row> rows;
    private final Box box;
    private final Effort effort;

    Attack(List<Row> rows, Box box, Effort effort) {
        this.rows = rows;
        this.box = box;
        this.effort = effort;
    }

    /**
     * The intervals of the unknowns that are asked for, nothing of others; what is not proven is no narrower than the truth.
     *
     * @throws NoSolution where there is none
     */
    List<Optional<Interval>> intervals(IntPredicate isAsked) {
        List<Optional<Interval>> found = byBounds(isAsked);
        boolean isOpen = found.stream().flatMap(Optional::stream).anyMatch(interval -> !interval.proven());
        if (!isOpen || box.size() > (BoundedPart.suits(box) ? SMALL : MODERATE)) {
            return found;
        }
        List<Optional<Interval>> other = byTableau(isAsked);
        List<Optional<Interval>> both = new ArrayList<>();
        for (int unknown = 0; unknown < box.size(); unknown++) {
            Optional<Interval> second = other.get(unknown);
            both.add(found.get(unknown).flatMap(first -> second.map(first::and)));
        }
        return both;
    }

    private List<Optional<Interval>> byBounds(IntPredicate isAsked) {
        if (!BoundedPart.suits(box)) {
            return outer(isAsked);
        }
        try {
            return new BoundedPart(rows, box, effort).intervals(isAsked);
        } catch (FirstPoint.Unsettled | ArithmeticException open) {
            return outer(isAsked);
        }
    }

    private List<Optional<Interval>> byTableau(IntPredicate isAsked) {
        try {
            return new Part(rows, box, effort).intervals(isAsked);
        } catch (WholeSearch.GivenUp | ArithmeticException open) {
            return outer(isAsked);
        }
    }

    private List<Optional<Interval>> outer(IntPredicate isAsked) {
        List<Optional<Interval>> outer = new ArrayList<>();
        for (int unknown = 0; unknown < box.size(); unknown++) {
            outer.add(
                    isAsked.test(unknown)
                            ? Optional.of(box.interval(unknown, box.isPoint(unknown)))
                            : Optional.empty());
        }
        return outer;
    }
}
