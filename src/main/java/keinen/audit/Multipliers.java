package keinen.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By how much to multiply equations so that their sum holds one hidden cell alone. */
final class Multipliers {
    private Multipliers() {}

    /**
     * By unknown that follows from equations alone, without any use of bounds: the equations by their numbers, with their
     * multipliers.
     *
     * @param rows that hold no error of rounding
     */
    static Map<Integer, Map<Integer, Rational>> of(
            List<Row> rows, int unknowns, List<Equation> equations, int[] unknownOf) {
        List<Row> marked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            marked.add(marked(rows.get(i), unknowns + i));
        }
        Elimination elimination = new Elimination(marked, unknowns + rows.size(), unknown -> unknown < unknowns);
        Map<Integer, Map<Integer, Rational>> found = new LinkedHashMap<>();
        for (int unknown : elimination.given()) {
            Row row = elimination.rowOf(unknown);
            boolean isAlone = row.size() == 1 || row.variables()[1] >= unknowns;
            if (isAlone) {
                Map<Integer, Rational> multipliers = new TreeMap<>();
                for (int term = 1; term < row.size(); term++) {
                    Row origin = rows.get(row.variables()[term] - unknowns);
                    Rational times = Rational.of(row.coefficients()[term], row.coefficients()[0]);
                    multipliers.put(
                            origin.equation(), times.times(scale(origin, equations.get(origin.equation()), unknownOf)));
                }
                found.put(unknown, multipliers);
            }
        }
        return found;
    }

    /** A row with a mark of its own, which shows in every combination how often the row is in it. */
    private static Row marked(Row row, int mark) {
        int[] variables = java.util.Arrays.copyOf(row.variables(), row.size() + 1);
        long[] coefficients = java.util.Arrays.copyOf(row.coefficients(), row.size() + 1);
        variables[row.size()] = mark;
        coefficients[row.size()] = 1;
        return new Row(variables, coefficients, row.constant(), row.equation());
    }

    /** How many times its equation a row is. */
    private static Rational scale(Row row, Equation equation, int[] unknownOf) {
        for (Map.Entry<Integer, Rational> term : equation.difference().terms().entrySet()) {
            int unknown = unknownOf[term.getKey()];
            if (unknown >= 0) {
                return Rational.of(row.of(unknown)).dividedBy(term.getValue());
            }
        }
        throw new IllegalArgumentException("The row is not one of the equation " + equation);
    }
}
