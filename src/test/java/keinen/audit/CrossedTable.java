package keinen.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up table of counts in several dimensions with all its margins, by a seed. Hidden is what is above 0 and below a
 * threshold, and then in each equation with one hidden cell alone the smallest of the others, until there is no such equation.
 */
final class CrossedTable {
    private final List<Dimension> dimensions;
    private final long[] values;
    private final List<int[]> equations = new ArrayList<>();
    private final BitSet hidden = new BitSet();

    /**
     * The codes of a dimension: {@code groups} of leaves with a subtotal each where there is more than one, and a total.
     *
     * @param spread how unlike in size its leaves are, 0 for alike
     */
    record Dimension(String letter, int leaves, int groups, double spread) {
        int codes() {
            return leaves + (groups > 1 ? groups : 0) + 1;
        }

        /** The codes that a code is the sum of, none of a leaf. */
        int[] children(int code) {
            int total = codes() - 1;
            if (code < leaves) {
                return new int[0];
            }
            if (code == total) {
                return groups > 1 ? range(leaves, total) : range(0, leaves);
            }
            int group = code - leaves;
            return range(group * leaves / groups, (group + 1) * leaves / groups);
        }

        private static int[] range(int from, int to) {
            return IntStream.range(from, to).toArray();
        }
    }

    private CrossedTable(List<Dimension> dimensions) {
        this.dimensions = dimensions;
        this.values = new long[dimensions.stream().mapToInt(Dimension::codes).reduce(1, (a, b) -> a * b)];
    }

    /**
     * Makes a table.
     *
     * @param mean what a cell without margins holds on the average
     */
    static CrossedTable of(List<Dimension> dimensions, double mean, int threshold, long seed) {
        CrossedTable table = new CrossedTable(dimensions);
        table.fill(mean, new Random(seed));
        table.addUp();
        table.hide(threshold);
        return table;
    }

    private void fill(double mean, Random random) {
        double[][] weights = new double[dimensions.size()][];
        for (int d = 0; d < weights.length; d++) {
            double spread = dimensions.get(d).spread();
            weights[d] = random.doubles(dimensions.get(d).leaves(), 0, 1)
                    .map(u -> Math.exp(spread * (u - 0.5)))
                    .toArray();
        }
        for (int cell = 0; cell < values.length; cell++) {
            double size = mean;
            for (int d = 0; d < weights.length; d++) {
                int code = code(cell, d);
                size *= code < weights[d].length ? weights[d][code] : 0;
            }
            values[cell] = Math.max(0, Math.round(size + Math.sqrt(size) * random.nextGaussian()));
        }
    }

    private int stride(int dimension) {
        int stride = 1;
        for (int d = dimension + 1; d < dimensions.size(); d++) {
            stride *= dimensions.get(d).codes();
        }
        return stride;
    }

    private int code(int cell, int dimension) {
        return cell / stride(dimension) % dimensions.get(dimension).codes();
    }

    /** Makes the margins, one dimension after the other, and the equations that tie them to what they are the sums of. */
    private void addUp() {
        for (int d = 0; d < dimensions.size(); d++) {
            for (int cell = 0; cell < values.length; cell++) {
                int code = code(cell, d);
                int[] children = dimensions.get(d).children(code);
                if (children.length > 0) {
                    int[] equation = new int[children.length + 1];
                    equation[0] = cell;
                    values[cell] = 0;
                    for (int i = 0; i < children.length; i++) {
                        equation[i + 1] = cell + (children[i] - code) * stride(d);
                        values[cell] += values[equation[i + 1]];
                    }
                    equations.add(equation);
                }
            }
        }
    }

    private void hide(int threshold) {
        for (int cell = 0; cell < values.length; cell++) {
            hidden.set(cell, values[cell] > 0 && values[cell] < threshold);
        }
        boolean again = true;
        while (again) {
            again = false;
            for (int[] equation : equations) {
                List<Integer> shown = new ArrayList<>();
                for (int cell : equation) {
                    if (!hidden.get(cell)) {
                        shown.add(cell);
                    }
                }
                if (shown.size() == equation.length - 1) {
                    shown.stream()
                            .filter(cell -> values[cell] > 0)
                            .min(Comparator.comparing((Integer cell) -> values[cell]))
                            .ifPresent(hidden::set);
                    again = true;
                }
            }
        }
    }

    int size() {
        return values.length;
    }

    /** Makes a published total too high by one. */
    CrossedTable withMistake(Random random) {
        int[] shown = equations.stream()
                .mapToInt(equation -> equation[0])
                .filter(cell -> !hidden.get(cell))
                .toArray();
        values[shown[random.nextInt(shown.length)]]++;
        return this;
    }

    /** Shows some of the hidden cells, until no more than so many are left. */
    CrossedTable withHidden(int most, Random random) {
        while (hidden.cardinality() > most) {
            int[] cells = hiddenCells();
            hidden.clear(cells[random.nextInt(cells.length)]);
        }
        return this;
    }

    List<int[]> equations() {
        return equations;
    }

    int[] hiddenCells() {
        return hidden.stream().toArray();
    }

    /** The values, hidden ones too. */
    long[] values() {
        return values.clone();
    }

    long value(String id) {
        return IntStream.range(0, values.length)
                .filter(cell -> id(cell).equals(id))
                .mapToLong(cell -> values[cell])
                .findFirst()
                .orElseThrow();
    }

    /** What no cell is above. */
    long total() {
        return Arrays.stream(values).max().orElse(0);
    }

    int hidden() {
        return hidden.cardinality();
    }

    String id(int cell) {
        StringBuilder id = new StringBuilder();
        for (int d = 0; d < dimensions.size(); d++) {
            id.append(dimensions.get(d).letter()).append(code(cell, d));
        }
        return id.toString();
    }

    /** Writes the system as a user would, and returns its file. */
    Path write(Path folder) throws IOException {
        StringBuilder cells = new StringBuilder("id,value,lower,upper\n");
        for (int cell = 0; cell < values.length; cell++) {
            cells.append(id(cell))
                    .append(',')
                    .append(hidden.get(cell) ? "" : values[cell])
                    .append(",,\n");
        }
        StringBuilder system = new StringBuilder("cells: cells.csv\nintegers: true\nequations:\n");
        for (int[] equation : equations) {
            system.append("  - \"").append(id(equation[0])).append(" = ");
            for (int i = 1; i < equation.length; i++) {
                system.append(i > 1 ? " + " : "").append(id(equation[i]));
            }
            system.append("\"\n");
        }
        Files.writeString(folder.resolve("cells.csv"), cells);
        return Files.writeString(folder.resolve("system.yaml"), system);
    }
}
