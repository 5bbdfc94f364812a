package keinen.audit;

/**
 * How many numbers may still be looked at. Every search spends of it, so that each audit ends, on every machine after the same
 * work and with the same answer.
 */
final class Effort {
    /** Some minutes on one core. */
    private static final long USUAL = 200_000_000_000L;
    /** Some seconds. */
    private static final long LITTLE = 2_000_000_000L;

    private long left;

    Effort(long numbers) {
        this.left = numbers;
    }

    /** Enough for an audit. */
    static Effort usual() {
        return new Effort(USUAL);
    }

    /** Enough for one question of many. */
    static Effort little() {
        return new Effort(LITTLE);
    }

    long left() {
        return left;
    }

    boolean isSpent() {
        return left <= 0;
    }

    void spend(long numbers) {
        left -= numbers;
    }

    /** Takes a share away, of which what is left can be given back. */
    Effort share(double part) {
        Effort share = new Effort((long) (left * part));
        left -= share.left;
        return share;
    }

    void giveBack(Effort share) {
        left += share.left;
    }
}
