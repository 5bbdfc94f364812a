package keinen.synth;

/**
 * Turns the city's running numbers into pseudonyms: hexadecimal digits that depend on the seed and tell nothing of the
 * order. One-to-one, so that no two persons and no two households ever share one.
 */
final class Pseudonyms {
    /** The hexadecimal digits of a pseudonym. */
    static final int DIGITS = 12;

    private static final int BITS = 4 * DIGITS;
    private static final long MASK = (1L << BITS) - 1;
    private static final int ROUNDS = 3;

    private final long[] keys = new long[ROUNDS];

    /**
     * @param purpose sets the pseudonyms of persons and of households apart
     */
    Pseudonyms(long seed, int purpose) {
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = Dice.mix(Dice.mix(seed + purpose) + round);
        }
    }

    /** The pseudonym of a number below 2^48, as a number. Each step, a xor, an odd factor, a shift, can be undone. */
    long of(long number) {
        long x = number;
        for (long key : keys) {
            x = ((x ^ key) & MASK) * ((key >>> 8) | 1) & MASK;
            x ^= x >>> (BITS / 2);
        }
        return x;
    }
}
