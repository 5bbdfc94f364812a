package keinen.selftest;

import java.util.List;
import java.util.function.Function;
import keinen.statistics.Estimate;

/**
 * A case: published data and published figures. The data stand in the program's resources under the case's name, the
 * figures beside them in {@code figures.csv}.
 *
 * @param open reads the data and gives what computes a figure from its words, such as {@code median group 1}; it throws
 *     {@link IllegalArgumentException} for words that mean nothing
 */
record Study(String name, Function<String, Figures> open) {

    /** Computes figures by their words. */
    @FunctionalInterface
    interface Figures {
        Estimate of(String... words);
    }

    List<Comparison> compare() {
        return compare(ExpectedFigure.of(Resource.lines(name, "figures.csv")));
    }

    /** Compares with these instead of the published figures. */
    List<Comparison> compare(List<ExpectedFigure> expected) {
        Figures figures = open.apply(name);
        return expected.stream()
                .map(each -> Comparison.of(name, each, figures.of(each.figure().split(" "))))
                .toList();
    }

    static IllegalArgumentException unknown(String... words) {
        return new IllegalArgumentException("Unknown figure '" + String.join(" ", words) + "'");
    }
}
