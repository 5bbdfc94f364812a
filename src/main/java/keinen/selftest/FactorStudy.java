package keinen.selftest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import keinen.statistics.Decomposition;
import keinen.statistics.Estimate;

/**
 * The factors of a rate in {@code factors.csv}: columns population, group and one for each factor.
 *
 * <p>Figures: {@code rate POPULATION}; {@code effect FACTOR FROM TO} and {@code percent FACTOR FROM TO} of the difference;
 * {@code consistent FACTOR POPULATION}, the rate standardised over all populations.
 */
final class FactorStudy implements Study.Figures {
    private final List<String> factors;
    private final Map<String, Decomposition.Population> populations = new LinkedHashMap<>();
    private final ToDoubleFunction<double[][]> rate;

    private FactorStudy(String study, ToDoubleFunction<double[][]> rate) {
        this.rate = rate;
        List<String> header = Resource.rows(study, "factors.csv").get(0);
        this.factors = header.subList(2, header.size());
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        Resource.data(study, "factors.csv")
                .forEach(row -> rows.computeIfAbsent(row.get(0), any -> new ArrayList<>())
                        .add(row));
        rows.forEach((name, groups) -> populations.put(name, population(groups)));
    }

    /** The rate is the sum over groups of the products of all factors. */
    static FactorStudy ofProducts(String study) {
        return new FactorStudy(study, Decomposition::sumOfProducts);
    }

    /**
     * The rate is a share: of women by age ({@code A}), unmarried women of them ({@code B}), and the births of the unmarried
     * ({@code C}) and married ({@code D}), births of the unmarried by all births.
     *
     * @param per how many births the share is of
     */
    static FactorStudy ofShare(String study, double per) {
        return new FactorStudy(study, values -> {
            double unmarried = 0;
            double married = 0;
            for (int group = 0; group < values[0].length; group++) {
                unmarried += values[0][group] * values[1][group] * values[2][group];
                married += values[0][group] * (1 - values[1][group]) * values[3][group];
            }
            return per * unmarried / (unmarried + married);
        });
    }

    private Decomposition.Population population(List<List<String>> groups) {
        return new Decomposition.Population(IntStream.range(0, factors.size())
                .mapToObj(factor -> groups.stream()
                        .map(row -> Estimate.of(Double.parseDouble(row.get(factor + 2))))
                        .toList())
                .toList());
    }

    private Decomposition.Population population(String name) {
        return Optional.ofNullable(populations.get(name)).orElseThrow(() -> Study.unknown(name));
    }

    @Override
    public Estimate of(String... words) {
        return switch (words[0]) {
            case "rate" -> rate(words[1]);
            case "effect" -> effect(words);
            case "percent" ->
                effect(words).times(100 / rate(words[3]).minus(rate(words[2])).value());
            case "consistent" ->
                Decomposition.consistent(List.copyOf(populations.values()), rate)
                        .get(factors.indexOf(words[1]))
                        .get(List.copyOf(populations.keySet()).indexOf(words[2]));
            default -> throw Study.unknown(words);
        };
    }

    private Estimate rate(String name) {
        double[][] values = population(name).factors().stream()
                .map(factor -> factor.stream().mapToDouble(Estimate::value).toArray())
                .toArray(double[][]::new);
        return Estimate.of(rate.applyAsDouble(values));
    }

    private Estimate effect(String... words) {
        return Decomposition.between(population(words[2]), population(words[3]), rate)
                .get(factors.indexOf(words[1]))
                .difference();
    }
}
