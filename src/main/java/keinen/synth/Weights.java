package keinen.synth;

/** Chances of a few alternatives, in proportion to their weights. */
final class Weights {
    private final double[] cumulative;

    private Weights(double[] cumulative) {
        this.cumulative = cumulative;
    }

    /** Weights of 0 are never picked; the sum must be positive. */
    static Weights of(double... weights) {
        double[] cumulative = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulative[i] = sum;
        }
        return new Weights(cumulative);
    }

    /** The index of the alternative that was thrown. */
    int pick(Dice dice) {
        double at = dice.uniform() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at < cumulative[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
