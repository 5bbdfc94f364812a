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
 * What tests of equal groups add up over durations and strata: for each group what was observed and what was to be
 * expected if all were alike, and the covariances of their differences.
 */
final class Scores {
    private final int groups;
    private final RealVector observed;
    private final RealVector expected;
    private final RealMatrix covariance;

    /** The statistic d′V⁻d of the differences, by the chi-squared distribution. */
    record Outcome(Estimate chiSquared, OptionalLong degreesOfFreedom, Estimate pValue) {
        static final Outcome HIDDEN = new Outcome(Estimate.HIDDEN, OptionalLong.empty(), Estimate.HIDDEN);
        private static final Outcome NOTHING_TO_COMPARE =
                new Outcome(Estimate.UNDEFINED, OptionalLong.of(0), Estimate.UNDEFINED);
    }

    Scores(int groups) {
        this.groups = groups;
        this.observed = new ArrayRealVector(groups);
        this.expected = new ArrayRealVector(groups);
        this.covariance = new Array2DRowRealMatrix(groups, groups);
    }

    void addObserved(int group, double events) {
        observed.addToEntry(group, events);
    }

    void addExpected(int group, double events) {
        expected.addToEntry(group, events);
    }

    void addCovariance(int group, int other, double amount) {
        covariance.addToEntry(group, other, amount);
    }

    List<Estimate> expected() {
        return Arrays.stream(expected.toArray()).mapToObj(Estimate::of).toList();
    }

    /**
     * The test over the groups in which anything was to be expected; its degrees of freedom are their number less one.
     * Undefined where there are no two such groups.
     */
    Outcome outcome() {
        int[] compared = IntStream.range(0, groups)
                .filter(group -> expected.getEntry(group) > 0)
                .toArray();
        int freedom = compared.length - 1;
        if (freedom < 1) {
            return Outcome.NOTHING_TO_COMPARE;
        }
        double chiSquared = quadratic(Arrays.copyOf(compared, freedom));
        double p = Gamma.regularizedGammaQ(freedom / 2.0, chiSquared / 2.0);
        return new Outcome(Estimate.of(chiSquared), OptionalLong.of(freedom), Estimate.of(p));
    }

    /** d′V⁻d over some of the groups; by singular values, since groups that never overlap make V singular. */
    private double quadratic(int[] some) {
        RealVector all = observed.subtract(expected);
        RealVector d = new ArrayRealVector(some.length);
        for (int i = 0; i < some.length; i++) {
            d.setEntry(i, all.getEntry(some[i]));
        }
        RealMatrix v = covariance.getSubMatrix(some, some);
        return new SingularValueDecomposition(v).getSolver().solve(d).dotProduct(d);
    }
}
