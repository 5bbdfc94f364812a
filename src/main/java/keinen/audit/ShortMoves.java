package keinen.audit;

import java.util.BitSet;

/**
 * Makes the moves of a lattice short: each is taken from every other one as often as that makes the other shorter, until
 * nothing gets shorter (Lagrange's reduction of two vectors, on all pairs). Short moves change few unknowns by little, so that
 * most points between bounds are few of them apart.
 */
final class ShortMoves {
    private static final int MOST_SWEEPS = 30;

    private final Lattice lattice;

    private ShortMoves(Lattice lattice) {
        this.lattice = lattice;
    }

    static void shorten(Lattice lattice) {
        ShortMoves all = new ShortMoves(lattice);
        boolean isShorter = true;
        for (int sweep = 0; sweep < MOST_SWEEPS && isShorter; sweep++) {
            isShorter = all.sweep();
        }
    }

    private boolean sweep() {
        boolean isShorter = false;
        for (int move = 0; move < lattice.moves().size(); move++) {
            isShorter |= takeFromOthers(move);
        }
        return isShorter;
    }

    private boolean takeFromOthers(int number) {
        Move move = lattice.moves().get(number);
        long square = move.product(move);
        BitSet others = lattice.neighbours(move);
        others.clear(number);
        boolean isShorter = false;
        for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
            long product = move.product(lattice.moves().get(other));
            // Halves are rounded towards 0, so that nothing is taken back and forth.
            long times = Long.signum(product) * ((2 * Math.abs(product) + square - 1) / (2 * square));
            if (times != 0) {
                lattice.subtract(other, times, number);
                isShorter = true;
            }
        }
        return isShorter;
    }
}
