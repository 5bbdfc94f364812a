package keinen.identifier;

/** The upper tail of the binomial distribution. */
final class Chance {
    private Chance() {}

    /** The probability of at least so many successes in so many trials. */
    static double ofAtLeast(int successes, int trials, double each) {
        double sum = 0;
        for (int k = successes; k <= trials; k++) {
            sum += Math.exp(logOfBinomial(trials, k) + k * Math.log(each) + (trials - k) * Math.log1p(-each));
        }
        return Math.min(1, sum);
    }

    private static double logOfBinomial(int n, int k) {
        double log = 0;
        for (int i = 1; i <= k; i++) {
            log += Math.log((double) (n - k + i) / i);
        }
        return log;
    }
}
