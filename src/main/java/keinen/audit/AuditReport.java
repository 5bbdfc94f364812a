package keinen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * What a reader of published tables can find out about their hidden cells.
 *
 * @param csv one row a hidden cell, in the order of the cells: {@code id,lower,upper,width}; what is endless is empty
 * @param disclosed of each hidden cell that can be one value only, how it follows
 * @param notes intervals that may be too wide
 */
public record AuditReport(List<String> csv, List<Finding> disclosed, List<Finding> notes) {
    private static final String HEADER = "id,lower,upper,width";

    public AuditReport {
        csv = List.copyOf(csv);
        disclosed = List.copyOf(disclosed);
        notes = List.copyOf(notes);
    }

    /**
     * Attacks a system.
     *
     * @throws Failure of kind {@link Kind#DATA} where the published values contradict each other
     */
    public static AuditReport of(PublishedSystem system) {
        return of(system, Effort.usual());
    }

    static AuditReport of(PublishedSystem system, Effort effort) {
        List<Finding> outside = Contradiction.ofBounds(system);
        if (!outside.isEmpty()) {
            throw new Failure(outside);
        }
        try {
            Model model = ModelBuilder.of(system);
            return of(system, model, solve(system, model, effort));
        } catch (ArithmeticException tooLarge) {
            throw Failure.of(
                    Kind.DEFINITION,
                    Place.ofFile(system.cellFile()),
                    "Unsupported system: its numbers do not fit into 64 bits",
                    "Write values in a larger unit, or leave out equations with many decimals");
        }
    }

    private static Solution solve(PublishedSystem system, Model model, Effort effort) {
        try {
            return Solution.of(model, effort);
        } catch (NoSolution none) {
            throw new Failure(Contradiction.of(system, model));
        }
    }

    private static AuditReport of(PublishedSystem system, Model model, Solution solution) {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        List<Finding> notes = new ArrayList<>();
        for (int i = 0; i < system.cells().size(); i++) {
            Cell cell = system.cells().get(i);
            if (cell.isHidden()) {
                Interval interval = solution.interval(model.unknownOf()[i]);
                rows.add(row(cell, interval));
                if (!interval.proven()) {
                    notes.add(unproven(system, cell));
                }
            }
        }
        return new AuditReport(rows, Disclosures.of(system, model, solution), notes);
    }

    private static String row(Cell cell, Interval interval) {
        return String.join(
                ",", quoted(cell.id()), text(interval.lower()), text(interval.upper()), text(interval.width()));
    }

    private static String text(Optional<Rational> number) {
        return number.map(Rational::toString).orElse("");
    }

    /** Quotes as RFC 4180 has them, only where needed. */
    private static String quoted(String text) {
        boolean needed = text.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static Finding unproven(PublishedSystem system, Cell cell) {
        Place place = new Place(system.cellFile(), cell.line(), "value");
        String what = "the interval of '" + cell.id()
                + "' may be too wide: the search for whole numbers at its ends took too" + " long";
        return new Finding(Kind.NOTE, place, what, "");
    }
}
