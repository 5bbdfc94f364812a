package keinen.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much of the difference between two crude rates the composition of the populations makes, by each of the variables
 * that they are broken down by, and how much the rates of their cells: Das Gupta's chapter 5.
 *
 * <p>The share of a cell is written as a product of one factor for each variable. The factor of a variable is the
 * geometric mean of its conditional shares: within every set of the other variables, weighted by the number of orders in
 * which these could come before it (his equation 5.36 for any number of variables). The rates' part is the two-factor
 * one; the part of the shares is divided by {@link Decomposition} among the variables, each cell having the mean of its
 * two rates. R's {@code DasGuptR} with {@code crossclassified} has the same figures.
 */
public final class Composition {
    private Composition() {}

    /**
     * A cell of a population.
     *
     * @param codes of each variable
     * @param rate among the cell's members; that of the other population is taken where it is undefined
     */
    public record Cell(List<String> codes, Estimate size, Estimate rate) {
        public Cell {
            codes = List.copyOf(codes);
        }
    }

    /**
     * The effects, second population less first, of each variable and then of the rates. Hidden where any size or rate is;
     * undefined where a population has no members.
     *
     * @param first its cells; those of {@code second} have the same codes in the same order
     */
    public static List<Estimate> effects(List<Cell> first, List<Cell> second) {
        if (!first.stream()
                .map(Cell::codes)
                .toList()
                .equals(second.stream().map(Cell::codes).toList())) {
            throw new IllegalArgumentException("Invalid cells (must have the same codes in both populations)");
        }
        int variables = first.isEmpty() ? 0 : first.get(0).codes.size();
        boolean hidden = IntStream.range(0, first.size())
                .mapToObj(cell -> List.of(first.get(cell), second.get(cell)))
                .flatMap(List::stream)
                .anyMatch(cell -> cell.size.isHidden() || cell.rate.isHidden());
        if (hidden || sum(first) == 0 || sum(second) == 0) {
            return Collections.nCopies(variables + 1, hidden ? Estimate.HIDDEN : Estimate.UNDEFINED);
        }
        List<Estimate> meanRates = IntStream.range(0, first.size())
                .mapToObj(cell -> mean(first.get(cell).rate, second.get(cell).rate))
                .toList();
        List<Estimate> effects =
                new ArrayList<>(differences(factors(first, variables, meanRates), factors(second, variables, meanRates))
                        .subList(0, variables));
        effects.add(differences(sharesAndRates(first), sharesAndRates(second)).get(1));
        return effects;
    }

    private static List<Estimate> differences(Decomposition.Population first, Decomposition.Population second) {
        return Decomposition.between(first, second, Decomposition::sumOfProducts).stream()
                .map(Decomposition.Effect::difference)
                .toList();
    }

    private static Decomposition.Population sharesAndRates(List<Cell> cells) {
        double all = sum(cells);
        List<Estimate> shares =
                cells.stream().map(cell -> cell.size.times(1 / all)).toList();
        return new Decomposition.Population(
                List.of(shares, cells.stream().map(Cell::rate).toList()));
    }

    /** The factors of the variables, and the mean rates as one more that does not differ. */
    private static Decomposition.Population factors(List<Cell> cells, int variables, List<Estimate> meanRates) {
        double[][] within = sizesWithin(cells, variables);
        List<List<Estimate>> factors = new ArrayList<>(variables + 1);
        for (int variable = 0; variable < variables; variable++) {
            int own = variable;
            factors.add(IntStream.range(0, cells.size())
                    .mapToObj(cell -> Estimate.of(factor(own, variables, within[cell])))
                    .toList());
        }
        factors.add(meanRates);
        return new Decomposition.Population(factors);
    }

    private static double factor(int variable, int variables, double[] within) {
        if (within[within.length - 1] == 0) {
            return 0;
        }
        double log = 0;
        for (Substitution.Weighted set : Substitution.without(variable, variables)) {
            double share = within[set.others() | 1 << variable] / within[set.others()];
            log += Math.log(share) * set.orders() / Substitution.orders(variables);
        }
        return Math.exp(log);
    }

    /** For each cell, and each set of variables, the size of all cells that have its codes in them. */
    private static double[][] sizesWithin(List<Cell> cells, int variables) {
        double[][] within = new double[cells.size()][1 << variables];
        for (int set = 0; set < 1 << variables; set++) {
            Map<List<String>, CompensatedSum> sizes = new HashMap<>();
            for (Cell cell : cells) {
                sizes.computeIfAbsent(some(cell.codes, set), any -> new CompensatedSum())
                        .add(cell.size.value());
            }
            for (int cell = 0; cell < cells.size(); cell++) {
                within[cell][set] = sizes.getOrDefault(some(cells.get(cell).codes, set), new CompensatedSum())
                        .value();
            }
        }
        return within;
    }

    private static List<String> some(List<String> codes, int set) {
        return IntStream.range(0, codes.size())
                .filter(variable -> Substitution.population(set, variable) == 1)
                .mapToObj(codes::get)
                .toList();
    }

    private static double sum(List<Cell> cells) {
        CompensatedSum sum = new CompensatedSum();
        cells.forEach(cell -> sum.add(cell.size.value()));
        return sum.value();
    }

    private static Estimate mean(Estimate first, Estimate second) {
        double one = first.isKnown() ? first.value() : second.value();
        double other = second.isKnown() ? second.value() : first.value();
        return Estimate.of((one + other) / 2);
    }
}
