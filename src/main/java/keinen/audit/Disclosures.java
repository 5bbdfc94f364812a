package keinen.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Says of each hidden cell that can be one value only, how that value follows. */
final class Disclosures {
    /** To find the fewest equations takes many audits of a part. */
    private static final int MOST_EXPLAINED = 50;

    private static final int LARGEST_EXPLAINED = 300;
    private static final int LARGEST_SUM = 4000;

    private final PublishedSystem system;
    private final Model model;
    private final Solution solution;
    private final Map<Integer, Map<Integer, Rational>> multipliers = new HashMap<>();
    private final Map<Integer, List<Row>> partOf = new HashMap<>();
    private int explained;

    private Disclosures(PublishedSystem system, Model model, Solution solution) {
        this.system = system;
        this.model = model;
        this.solution = solution;
    }

    /** One finding a cell, in the order of the cells. */
    static List<Finding> of(PublishedSystem system, Model model, Solution solution) {
        return new Disclosures(system, model, solution).find();
    }

    private List<Finding> find() {
        List<Integer> points = new ArrayList<>();
        for (int cell = 0; cell < system.cells().size(); cell++) {
            if (system.cells().get(cell).isHidden()
                    && solution.interval(model.unknownOf()[cell]).isPoint()) {
                points.add(cell);
            }
        }
        if (points.stream().anyMatch(cell -> !isInChain(cell))) {
            studyParts(points);
        }
        return points.stream().map(this::finding).toList();
    }

    private boolean isInChain(int cell) {
        return solution.chain().rowOf(model.unknownOf()[cell]).isPresent();
    }

    private void studyParts(List<Integer> points) {
        List<Row> tied = model.rows().stream().filter(row -> row.size() > 0).toList();
        List<Integer> wanted = points.stream()
                .filter(cell -> !isInChain(cell))
                .map(cell -> model.unknownOf()[cell])
                .toList();
        for (List<Row> rows : Parts.of(tied, model.box().size())) {
            for (int unknown : Model.unknowns(rows)) {
                partOf.put(unknown, rows);
            }
            boolean isWanted = wanted.stream().anyMatch(unknown -> partOf.get(unknown) == rows);
            List<Row> exact = rows.stream().filter(this::holdsCellsAlone).toList();
            if (isWanted && exact.size() <= LARGEST_SUM) {
                addMultipliers(exact);
            }
        }
    }

    private void addMultipliers(List<Row> rows) {
        try {
            multipliers.putAll(Multipliers.of(rows, model.box().size(), system.equations(), model.unknownOf()));
        } catch (ArithmeticException outgrown) {
            // The values stand for themselves: only how they follow is told in fewer words.
        }
    }

    private boolean holdsCellsAlone(Row row) {
        Equation equation = system.equations().get(row.equation());
        long cells = equation.difference().terms().keySet().stream()
                .filter(cell -> system.cells().get(cell).isHidden())
                .count();
        return cells == row.size();
    }

    private Finding finding(int cell) {
        Cell hidden = system.cells().get(cell);
        Place place = new Place(system.cellFile(), hidden.line(), "value");
        return new Finding(Kind.REFUSED, place, words(cell), "");
    }

    private String words(int cell) {
        int unknown = model.unknownOf()[cell];
        Identity identity = new Identity(system, model, solution);
        if (isInChain(cell)) {
            return identity.ofChain(cell);
        }
        Map<Integer, Rational> sum = multipliers.get(unknown);
        if (sum != null) {
            return identity.ofSum(cell, sum);
        }
        String value = solution.interval(unknown).lower().orElseThrow().toString();
        return system.cells().get(cell).id() + " = " + value + ", because " + reason(unknown);
    }

    private String reason(int unknown) {
        List<Row> part = partOf.getOrDefault(unknown, List.of());
        String bounds = system.isWhole()
                ? "no other whole number fits the bounds of the cells"
                : "no other number fits the bounds of the cells";
        if (part.isEmpty()) {
            return bounds;
        }
        if (part.size() > LARGEST_EXPLAINED || explained++ >= MOST_EXPLAINED) {
            return bounds + " and its equations";
        }
        List<Row> fewest = Fewest.of(part, rows -> isPoint(unknown, rows));
        boolean belowZero = fewest.stream().allMatch(row -> row.size() > 0 && hasUsualBounds(row));
        String names = fewest.stream()
                .map(row -> "'" + system.equations().get(row.equation()).text() + "'")
                .collect(Collectors.joining(", "));
        return (belowZero ? "no cell is below 0" : bounds) + (fewest.isEmpty() ? "" : ", and by " + names);
    }

    private boolean hasUsualBounds(Row row) {
        for (int unknown : row.variables()) {
            if (model.box().lower()[unknown] != 0 || model.box().upper()[unknown] != Box.ENDLESS) {
                return false;
            }
        }
        return true;
    }

    private boolean isPoint(int unknown, List<Row> rows) {
        int[] own = Model.unknowns(rows);
        int place = java.util.Arrays.binarySearch(own, unknown);
        if (place < 0) {
            return model.box().isPoint(unknown);
        }
        return Solution.of(model.of(rows), place).interval(place).isPoint();
    }
}
