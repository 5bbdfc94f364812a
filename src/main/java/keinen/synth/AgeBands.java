package keinen.synth;

/** Ages by bands, even within a band. */
final class AgeBands {
    private final int[] least;
    private final int[] most;
    private final Weights weights;

    private AgeBands(int[] least, int[] most, Weights weights) {
        this.least = least;
        this.most = most;
        this.weights = weights;
    }

    /** Triples of the least and the greatest age of a band, both inclusive, and its weight. */
    static AgeBands of(double... triples) {
        int bands = triples.length / 3;
        int[] least = new int[bands];
        int[] most = new int[bands];
        double[] weights = new double[bands];
        for (int band = 0; band < bands; band++) {
            least[band] = (int) triples[3 * band];
            most[band] = (int) triples[3 * band + 1];
            weights[band] = triples[3 * band + 2];
        }
        return new AgeBands(least, most, Weights.of(weights));
    }

    int pick(Dice dice) {
        int band = weights.pick(dice);
        return dice.between(least[band], most[band]);
    }
}
