package keinen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Says which published values cannot be true together. */
final class Contradiction {
    private static final String REMEDY = "Check the values of the cells in it, and whether the equation is meant so";

    /** To find the fewest equations takes many audits. */
    private static final int LARGEST_EXPLAINED = 600;

    private final PublishedSystem system;
    private final Model model;

    private Contradiction(PublishedSystem system, Model model) {
        this.system = system;
        this.model = model;
    }

    /** Published values outside the bounds that the file gives them. */
    static List<Finding> ofBounds(PublishedSystem system) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < system.cells().size(); i++) {
            Cell cell = system.cells().get(i);
            Optional<Rational> value = cell.value().map(Printed::number);
            boolean isBelow = value.flatMap(v -> cell.lower().map(bound -> v.compareTo(bound) < 0))
                    .orElse(false);
            boolean isAbove = value.flatMap(v -> cell.upper().map(bound -> v.compareTo(bound) > 0))
                    .orElse(false);
            if (isBelow || isAbove) {
                String what = "Invalid value of '" + cell.id() + "': "
                        + cell.value().orElseThrow().text() + " (must be from "
                        + cell.lower().map(Rational::toString).orElse("any number") + " to "
                        + cell.upper().map(Rational::toString).orElse("any number") + ")";
                findings.add(new Finding(Kind.DATA, new Place(system.cellFile(), cell.line(), "value"), what, ""));
            }
        }
        return findings;
    }

    /** Every equation that cannot hold by itself; if there is none, a few that cannot hold together. */
    static List<Finding> of(PublishedSystem system, Model model) {
        Contradiction contradiction = new Contradiction(system, model);
        List<Finding> single = model.rows().stream()
                .filter(row -> !contradiction.canHold(List.of(row)))
                .map(contradiction::alone)
                .toList();
        return single.isEmpty() ? List.of(contradiction.together()) : single;
    }

    private boolean canHold(List<Row> rows) {
        return Solution.exists(model.of(rows));
    }

    private Finding alone(Row row) {
        Equation equation = system.equations().get(row.equation());
        String what = "Invalid values: '" + equation.text() + "' cannot hold"
                + known(equation)
                        .map(off -> " (left less right is " + off + ")")
                        .orElse(" whatever the hidden cells are");
        return new Finding(Kind.DATA, equation.place(), what, REMEDY);
    }

    private Optional<Rational> known(Equation equation) {
        return equation.difference()
                .find(cell -> system.cells().get(cell).value().map(Printed::number));
    }

    /** The rows of a part that cannot hold. */
    private List<Row> tied() {
        List<Row> open = model.rows().stream().filter(row -> row.size() > 0).toList();
        return Parts.of(open, model.box().size()).stream()
                .filter(rows -> !canHold(rows))
                .findFirst()
                .orElse(model.rows());
    }

    private Finding together() {
        List<Row> tied = tied();
        if (tied.size() > LARGEST_EXPLAINED) {
            Equation first = system.equations().get(tied.get(0).equation());
            String what = "Invalid values: " + tied.size()
                    + " equations that share hidden cells cannot hold together, '" + first.text() + "' among them";
            return new Finding(Kind.DATA, first.place(), what, "Audit fewer of them at once to find out which");
        }
        List<Row> fewest = Fewest.of(tied, rows -> !canHold(rows));
        List<Equation> equations = fewest.stream()
                .map(row -> system.equations().get(row.equation()))
                .toList();
        String all = equations.stream()
                .map(equation ->
                        "'" + equation.text() + "' (line " + equation.place().line() + ")")
                .collect(Collectors.joining(", "));
        String what = "Invalid values: " + equations.size() + " equations cannot hold together: " + all;
        return new Finding(Kind.DATA, equations.get(0).place(), what, "Any of them could without the others");
    }
}
