package keinen.selftest;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a case's {@code figures.csv}: the words of a figure and the figure as printed.
 *
 * @param source the comment that stands nearest above the line
 */
record ExpectedFigure(String source, String figure, PrintedFigure printed) {

    static List<ExpectedFigure> of(List<String> lines) {
        List<ExpectedFigure> figures = new ArrayList<>();
        String source = "";
        for (String line : lines) {
            if (line.startsWith("#")) {
                source = line.substring(1).strip();
            } else if (!line.isBlank()) {
                int comma = line.lastIndexOf(',');
                String figure = line.substring(0, comma);
                figures.add(new ExpectedFigure(source, figure, new PrintedFigure(line.substring(comma + 1))));
            }
        }
        return figures;
    }
}
