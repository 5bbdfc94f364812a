package keinen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a cell as a sum of what is known: {@code 母子 = 105 − 40 − 22 − 31 − (31 − 22) = 3}. */
final class Identity {
    /** Sums inside sums are written out as far as they can be read; a cell beyond is named with its value. */
    private static final int DEEPEST = 3;

    private static final int LONGEST = 12;

    private final PublishedSystem system;
    private final Model model;
    private final Solution solution;

    Identity(PublishedSystem system, Model model, Solution solution) {
        this.system = system;
        this.model = model;
        this.solution = solution;
    }

    /** The identity of a cell that follows from others one after the other. */
    String ofChain(int cell) {
        return system.cells().get(cell).id() + " = " + sum(cell, 0) + " = " + value(cell);
    }

    /** The identity of a cell that is alone in a sum of multiples of equations. */
    String ofSum(int cell, Map<Integer, Rational> multipliers) {
        LinearForm sum = LinearForm.ZERO;
        List<String> from = new ArrayList<>();
        for (Map.Entry<Integer, Rational> entry : multipliers.entrySet()) {
            Equation equation = system.equations().get(entry.getKey());
            sum = sum.plus(equation.difference().times(entry.getValue()));
            from.add("'" + equation.text() + "'");
        }
        return system.cells().get(cell).id() + " = " + rest(sum, cell, DEEPEST) + " = " + value(cell) + ", from "
                + String.join(", ", from);
    }

    private String sum(int cell, int depth) {
        int row = solution.chain().rowOf(model.unknownOf()[cell]).orElseThrow();
        Equation equation = system.equations().get(model.rows().get(row).equation());
        return rest(equation.difference(), cell, depth);
    }

    /** What a cell is, by a sum that is zero: what was published first, and then what follows itself. */
    private String rest(LinearForm zero, int cell, int depth) {
        Rational own = zero.terms().getOrDefault(cell, Rational.ONE);
        LinearForm rest = zero.times(Rational.of(-1).dividedBy(own));
        StringBuilder text = new StringBuilder();
        if (rest.constant().signum() != 0) {
            append(text, rest.constant(), "");
        }
        rest.terms().forEach((other, factor) -> {
            if (other != cell && isPublished(other)) {
                append(text, factor, value(other));
            }
        });
        rest.terms().forEach((other, factor) -> {
            if (other != cell && !isPublished(other)) {
                append(text, factor, derived(other, depth, rest.terms().size()));
            }
        });
        return text.isEmpty() ? "0" : text.toString();
    }

    private boolean isPublished(int cell) {
        return model.unknownOf()[cell] < 0;
    }

    private String derived(int cell, int depth, int length) {
        boolean follows = solution.chain().rowOf(model.unknownOf()[cell]).isPresent();
        return follows && depth < DEEPEST && length <= LONGEST
                ? "(" + sum(cell, depth + 1) + ")"
                : system.cells().get(cell).id() + " (" + value(cell) + ")";
    }

    private String value(int cell) {
        int unknown = model.unknownOf()[cell];
        Rational value = unknown < 0
                ? system.cells().get(cell).value().orElseThrow().number()
                : solution.interval(unknown).lower().orElseThrow();
        return minus(value);
    }

    private static void append(StringBuilder text, Rational factor, String value) {
        boolean isNegative = factor.signum() < 0;
        String sign = text.isEmpty() ? (isNegative ? "−" : "") : isNegative ? " − " : " + ";
        Rational size = factor.abs();
        boolean isOne = size.equals(Rational.ONE);
        text.append(sign).append(value.isEmpty() ? size.toString() : isOne ? value : size + " × " + value);
    }

    private static String minus(Rational number) {
        return number.signum() < 0 ? "−" + number.abs() : number.toString();
    }
}
