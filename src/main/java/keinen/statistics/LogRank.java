package keinen.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The test of equal survival that compares in every month the exits of each group with what its part of the risk set
 * lets expect, with the hypergeometric variance: the log-rank test (Mantel, Cancer Chemotherapy Reports 50, 1966) or,
 * by other {@link Weights}, that of Peto and Peto. R's {@code survdiff}, which has no late entry: here the counts have it.
 *
 * <p>A stratified test adds up differences and variances over the strata, each compared within itself only. R's
 * {@code survdiff} with {@code strata()} is the same; SAS PROC LIFETEST's {@code STRATA … / GROUP=} too.
 *
 * @param chiSquared undefined where no two groups were at risk together when somebody exited
 * @param degreesOfFreedom the groups in which an exit could be expected, less one
 * @param expected for each group its exits if all groups were alike, weighted as the test is
 */
public record LogRank(Estimate chiSquared, OptionalLong degreesOfFreedom, Estimate pValue, List<Estimate> expected) {

    /** How much the months count. */
    public enum Weights {
        /** All alike: most powerful where one hazard is a multiple of the other. */
        LOG_RANK {
            @Override
            double weight(double survival) {
                return 1;
            }
        },
        /**
         * By the Kaplan–Meier estimate of all groups just before the month, so that early differences count most (Peto
         * and Peto, Journal of the Royal Statistical Society A 135, 1972). R's {@code survdiff} with {@code rho = 1};
         * SAS's {@code TEST=PETO} is a variant with n + 1 in the estimate and gives other figures.
         */
        PETO {
            @Override
            double weight(double survival) {
                return survival;
            }
        };

        /**
         * @param survival the share of the stratum's spells that reach the month
         */
        abstract double weight(double survival);
    }

    /**
     * The log-rank test. Everything is hidden where any count is: the test needs them all.
     *
     * @param groups for each group its counts at months 1, 2, …; beyond the end of its list nobody is at risk
     */
    public static LogRank of(List<List<KaplanMeier.Counts>> groups) {
        return of(groups, Weights.LOG_RANK);
    }

    /** The test with other weights. */
    public static LogRank of(List<List<KaplanMeier.Counts>> groups, Weights weights) {
        return stratified(List.of(groups), weights);
    }

    /**
     * The test within strata.
     *
     * @param strata for each stratum its groups, as in {@link #of(List)}: the same groups in the same order in every
     *     one, an empty list for a group that a stratum does not have
     */
    public static LogRank stratified(List<List<List<KaplanMeier.Counts>>> strata, Weights weights) {
        int groups = strata.isEmpty() ? 0 : strata.get(0).size();
        boolean hidden = strata.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(counts -> counts.atRisk().isEmpty() || counts.exits().isEmpty());
        if (hidden) {
            return of(Scores.Outcome.HIDDEN, Collections.nCopies(groups, Estimate.HIDDEN));
        }
        Scores scores = new Scores(groups);
        strata.forEach(stratum -> add(stratum, weights, scores));
        return of(scores.outcome(), scores.expected());
    }

    private static LogRank of(Scores.Outcome outcome, List<Estimate> expected) {
        return new LogRank(outcome.chiSquared(), outcome.degreesOfFreedom(), outcome.pValue(), expected);
    }

    private static void add(List<List<KaplanMeier.Counts>> groups, Weights weights, Scores scores) {
        int months = groups.stream().mapToInt(List::size).max().orElse(0);
        double survival = 1;
        for (int month = 0; month < months; month++) {
            double[] atRisk = counts(groups, month, KaplanMeier.Counts::atRisk);
            double[] exits = counts(groups, month, KaplanMeier.Counts::exits);
            double n = Arrays.stream(atRisk).sum();
            double d = Arrays.stream(exits).sum();
            if (d > 0) {
                add(atRisk, exits, n, d, weights.weight(survival), scores);
                survival *= (n - d) / n;
            }
        }
    }

    private static void add(double[] atRisk, double[] exits, double n, double d, double weight, Scores scores) {
        double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (int i = 0; i < atRisk.length; i++) {
            double share = atRisk[i] / n;
            scores.addObserved(i, weight * exits[i]);
            scores.addExpected(i, weight * d * share);
            for (int j = 0; j < atRisk.length; j++) {
                scores.addCovariance(i, j, spread * share * ((i == j ? 1 : 0) - atRisk[j] / n));
            }
        }
    }

    private static double[] counts(
            List<List<KaplanMeier.Counts>> groups, int month, Function<KaplanMeier.Counts, OptionalLong> count) {
        return groups.stream()
                .mapToDouble(group ->
                        month < group.size() ? count.apply(group.get(month)).orElseThrow() : 0)
                .toArray();
    }
}
