package keinen.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The confidence of every limit here: 95 %, one half of the rest on either side. */
final class Confidence {
    static final double LOWER_TAIL = 0.025;
    static final double UPPER_TAIL = 0.975;

    /** The standard normal distribution is beyond it with the probability of one tail: 1.959964. */
    static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(UPPER_TAIL);

    private Confidence() {}
}
