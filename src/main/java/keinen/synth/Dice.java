package keinen.synth;

/**
 * A source of chance that gives the same throws on every machine and in every version of Java: SplitMix64 (Steele, Lea
 * and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /** Begins the throws of one household, which depend on nothing but the city's seed and the household's index. */
    void begin(long seed, long index) {
        state = mix(mix(seed) + index * GOLDEN_GAMMA);
    }

    /** Scrambles 64 bits: one-to-one, and every bit of the result depends on every bit of the argument. */
    static long mix(long bits) {
        long z = bits + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The number in [0, 1) that 64 scrambled bits stand for. */
    static double uniform(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    /** In [0, 1). */
    double uniform() {
        state += GOLDEN_GAMMA;
        return uniform(mix(state));
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** A whole number from {@code least} to {@code most}, both inclusive. */
    int between(int least, int most) {
        return least + (int) (uniform() * (most - least + 1));
    }

    /** Exponential with this mean. */
    double waiting(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }
}
