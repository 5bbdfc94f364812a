package keinen.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a published system down as rows of whole numbers. Hidden cells are unknown, and so are the true values of cells that
 * were printed rounded; all others go into the constants.
 *
 * <p>Where all else in an equation is whole, rounding leaves a sum of whole numbers between two others, so that the error
 * becomes a whole unknown: of {@code 5.0 ~ (a + b) / 3} remains {@code a + b = 15}.
 */
final class ModelBuilder {
    private static final Rational HALF = Rational.of(1, 2);

    /** An unknown before it has a unit. */
    private record Unknown(Optional<Rational> lower, Optional<Rational> upper, boolean whole) {}

    /** An equation before it has whole coefficients. */
    private record Sum(Map<Integer, Rational> terms, Rational constant) {}

    private final PublishedSystem system;
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final int[] unknownOf;

    private ModelBuilder(PublishedSystem system) {
        this.system = system;
        this.unknownOf = new int[system.cells().size()];
    }

    static Model of(PublishedSystem system) {
        ModelBuilder builder = new ModelBuilder(system);
        builder.addCells();
        system.equations().forEach(builder::addEquation);
        builder.makeErrorsWhole();
        return builder.model();
    }

    private void addCells() {
        BitSet rounded = new BitSet();
        system.equations().forEach(equation -> equation.rounded().ifPresent(rounded::set));
        for (int i = 0; i < unknownOf.length; i++) {
            Cell cell = system.cells().get(i);
            if (cell.isHidden()) {
                unknownOf[i] = add(cell.lower(), cell.upper(), system.isWhole());
            } else {
                unknownOf[i] = rounded.get(i) ? addRounded(cell) : -1;
            }
        }
    }

    private int addRounded(Cell cell) {
        Printed printed = cell.value().orElseThrow();
        Rational lower = printed.number().minus(printed.halfUnit());
        Rational upper = printed.number().plus(printed.halfUnit());
        return add(
                Optional.of(cell.lower().filter(own -> own.compareTo(lower) > 0).orElse(lower)),
                Optional.of(cell.upper().filter(own -> own.compareTo(upper) < 0).orElse(upper)),
                false);
    }

    private int add(Optional<Rational> lower, Optional<Rational> upper, boolean whole) {
        unknowns.add(new Unknown(lower, upper, whole));
        return unknowns.size() - 1;
    }

    private void addEquation(Equation equation) {
        Map<Integer, Rational> terms = new LinkedHashMap<>();
        Rational constant = equation.difference().constant().negate();
        for (Map.Entry<Integer, Rational> term : equation.difference().terms().entrySet()) {
            int unknown = unknownOf[term.getKey()];
            if (unknown >= 0) {
                terms.put(unknown, term.getValue());
            } else {
                Rational value =
                        system.cells().get(term.getKey()).value().orElseThrow().number();
                constant = constant.minus(value.times(term.getValue()));
            }
        }
        Rational error = error(equation);
        if (error.signum() > 0) {
            terms.put(add(Optional.of(error.negate()), Optional.of(error), false), Rational.ONE);
        }
        sums.add(new Sum(terms, constant));
    }

    /** A hidden whole number on the left of {@code ~} was rounded to a whole one; a hidden real number was not rounded. */
    private Rational error(Equation equation) {
        boolean isHidden = equation.rounded().isPresent()
                && system.cells().get(equation.rounded().getAsInt()).isHidden();
        return isHidden && system.isWhole() ? HALF : equation.halfUnit();
    }

    private void makeErrorsWhole() {
        int[] uses = new int[unknowns.size()];
        sums.forEach(sum -> sum.terms().keySet().forEach(unknown -> uses[unknown]++));
        for (int i = 0; i < sums.size(); i++) {
            List<Integer> broken = sums.get(i).terms().keySet().stream()
                    .filter(unknown -> !unknowns.get(unknown).whole())
                    .toList();
            if (broken.size() == 1 && uses[broken.get(0)] == 1 && system.isWhole()) {
                sums.set(i, withWholeError(sums.get(i), broken.get(0)));
            }
        }
    }

    /** In place of an error e, with sum + f·e = constant, the whole number (constant − f·e) / step. */
    private Sum withWholeError(Sum sum, int error) {
        Map<Integer, Rational> terms = new LinkedHashMap<>(sum.terms());
        Rational factor = terms.remove(error);
        if (factor == null || terms.isEmpty()) {
            return sum;
        }
        Rational step = step(terms);
        Unknown old = unknowns.get(error);
        Rational one =
                sum.constant().minus(factor.times(old.lower().orElseThrow())).dividedBy(step);
        Rational other =
                sum.constant().minus(factor.times(old.upper().orElseThrow())).dividedBy(step);
        Rational least = one.compareTo(other) < 0 ? one : other;
        Rational greatest = one.compareTo(other) < 0 ? other : one;
        unknowns.set(error, new Unknown(Optional.of(least), Optional.of(greatest), true));
        terms.put(error, step.negate());
        return new Sum(terms, Rational.ZERO);
    }

    /** The greatest number of which all factors are multiples. */
    private static Rational step(Map<Integer, Rational> terms) {
        BigInteger over = BigInteger.ZERO;
        BigInteger under = BigInteger.ONE;
        for (Rational factor : terms.values()) {
            under = Row.lcm(under, factor.under());
        }
        for (Rational factor : terms.values()) {
            over = over.gcd(factor.over().multiply(under.divide(factor.under())));
        }
        return new Rational(over, under);
    }

    private Model model() {
        int count = unknowns.size();
        Box box = new Box(new long[count], new long[count], new boolean[count]);
        Rational[] unit = new Rational[count];
        for (int i = 0; i < count; i++) {
            Unknown unknown = unknowns.get(i);
            unit[i] = unknown.whole() ? Rational.ONE : unit(unknown);
            Rational per = unit[i];
            box.whole()[i] = unknown.whole();
            box.lower()[i] = unknown.lower()
                    .map(bound -> bound.dividedBy(per).ceiling().longValueExact())
                    .orElse(Box.BOTTOMLESS);
            box.upper()[i] = unknown.upper()
                    .map(bound -> bound.dividedBy(per).floor().longValueExact())
                    .orElse(Box.ENDLESS);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            Map<Integer, Rational> terms = new LinkedHashMap<>();
            sums.get(i).terms().forEach((unknown, factor) -> terms.put(unknown, factor.times(unit[unknown])));
            rows.add(Row.of(terms, sums.get(i).constant(), i));
        }
        return new Model(box, Arrays.copyOf(unit, count), rows, unknownOf);
    }

    private static Rational unit(Unknown unknown) {
        BigInteger parts = Row.lcm(
                unknown.lower().orElse(Rational.ONE).under(),
                unknown.upper().orElse(Rational.ONE).under());
        return new Rational(BigInteger.ONE, parts);
    }
}
