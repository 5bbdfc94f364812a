package keinen.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.special.Gamma;

/**
 * The log-rank test of equal survival (Mantel, Cancer Chemotherapy Reports 50, 1966), with the hypergeometric variance;
 * R's {@code survdiff} with {@code rho = 0}, which has no late entry: here the counts have it.
 *
 * @param chiSquared undefined where no two groups were at risk together when somebody exited
 * @param degreesOfFreedom the groups in which an exit could be expected, less one
 */
public record LogRank(Estimate chiSquared, OptionalLong degreesOfFreedom, Estimate pValue) {
    private static final LogRank HIDDEN = new LogRank(Estimate.HIDDEN, OptionalLong.empty(), Estimate.HIDDEN);

    /**
     * Everything is hidden where any count is: the test needs them all.
     *
     * @param groups for each group its counts at months 1, 2, …; beyond the end of its list nobody is at risk
     */
    public static LogRank of(List<List<KaplanMeier.Counts>> groups) {
        boolean hidden = groups.stream()
                .flatMap(List::stream)
                .anyMatch(counts -> counts.atRisk().isEmpty() || counts.exits().isEmpty());
        return hidden ? HIDDEN : ofShown(groups);
    }

    private static LogRank ofShown(List<List<KaplanMeier.Counts>> groups) {
        int size = groups.size();
        if (size < 2) {
            return new LogRank(Estimate.UNDEFINED, OptionalLong.of(0), Estimate.UNDEFINED);
        }
        RealVector difference = new ArrayRealVector(size);
        RealVector expected = new ArrayRealVector(size);
        RealMatrix variance = new Array2DRowRealMatrix(size, size);
        int months = groups.stream().mapToInt(List::size).max().orElse(0);
        for (int month = 0; month < months; month++) {
            add(atRisk(groups, month), exits(groups, month), difference, expected, variance);
        }
        int[] compared = IntStream.range(0, size)
                .filter(group -> expected.getEntry(group) > 0)
                .toArray();
        int freedom = compared.length - 1;
        if (freedom < 1) {
            return new LogRank(Estimate.UNDEFINED, OptionalLong.of(0), Estimate.UNDEFINED);
        }
        double chiSquared = quadratic(difference, variance, Arrays.copyOf(compared, freedom));
        double p = Gamma.regularizedGammaQ(freedom / 2.0, chiSquared / 2.0);
        return new LogRank(Estimate.of(chiSquared), OptionalLong.of(freedom), Estimate.of(p));
    }

    private static void add(
            double[] atRisk, double[] exits, RealVector difference, RealVector expected, RealMatrix variance) {
        double n = Arrays.stream(atRisk).sum();
        double d = Arrays.stream(exits).sum();
        if (d == 0) {
            return;
        }
        double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
        for (int i = 0; i < atRisk.length; i++) {
            double share = atRisk[i] / n;
            expected.addToEntry(i, d * share);
            difference.addToEntry(i, exits[i] - d * share);
            for (int j = 0; j < atRisk.length; j++) {
                variance.addToEntry(i, j, spread * share * ((i == j ? 1 : 0) - atRisk[j] / n));
            }
        }
    }

    /** d′V⁻d over some of the groups; by singular values, since groups that never overlap make V singular. */
    private static double quadratic(RealVector difference, RealMatrix variance, int[] groups) {
        RealVector d = new ArrayRealVector(groups.length);
        for (int i = 0; i < groups.length; i++) {
            d.setEntry(i, difference.getEntry(groups[i]));
        }
        RealMatrix v = variance.getSubMatrix(groups, groups);
        return new SingularValueDecomposition(v).getSolver().solve(d).dotProduct(d);
    }

    private static double[] atRisk(List<List<KaplanMeier.Counts>> groups, int month) {
        return groups.stream()
                .mapToDouble(group ->
                        month < group.size() ? group.get(month).atRisk().orElseThrow() : 0)
                .toArray();
    }

    private static double[] exits(List<List<KaplanMeier.Counts>> groups, int month) {
        return groups.stream()
                .mapToDouble(
                        group -> month < group.size() ? group.get(month).exits().orElseThrow() : 0)
                .toArray();
    }
}
