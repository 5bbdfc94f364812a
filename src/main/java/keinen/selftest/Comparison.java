package keinen.selftest;

import java.util.List;
import java.util.stream.Collectors;
import keinen.statistics.Estimate;

/**
 * One published figure and the one that this installation computes.
 *
 * @param study the name of the case
 * @param source who published the figure
 * @param figure what it is, in the words of its case
 * @param expected as printed; {@code NA} where it is not defined
 * @param got the computed figure
 * @param difference relative to the printed figure, or absolute where that is 0; undefined where only one is a number
 * @param agrees whether it differs by rounding at most
 */
public record Comparison(
        String study,
        String source,
        String figure,
        String expected,
        Estimate got,
        Estimate difference,
        boolean agrees) {

    /** The names of the columns of {@link #csv}. */
    public static final String HEADER = "case,source,figure,expected,got,difference,ok";

    static Comparison of(String study, ExpectedFigure expected, Estimate got) {
        PrintedFigure printed = expected.printed();
        return new Comparison(
                study,
                expected.source(),
                expected.figure(),
                printed.text(),
                got,
                printed.differenceOf(got),
                printed.agreesWith(got));
    }

    /** One row, after RFC 4180. */
    public String csv() {
        String last = agrees ? "yes" : "no";
        return List.of(study, source, figure, expected, text(got), text(difference), last).stream()
                .map(Comparison::quoted)
                .collect(Collectors.joining(","));
    }

    private static String text(Estimate figure) {
        if (!figure.isKnown()) {
            return PrintedFigure.NOT_AVAILABLE;
        }
        double value = figure.value();
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? Long.toString((long) value) : Double.toString(value);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
