package keinen.disclosure;

/**
 * Other values of hidden unknowns that a reader cannot tell from the true ones: every equation still holds when
 * {@code times · amounts[i]} is added to each {@code unknowns[i]}, and no bound is broken as long as {@code times} is a
 * whole number from {@code −down} to {@code up}.
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel type; both arrays are never changed after construction
record Move(int[] unknowns, long[] amounts, long down, long up) {

    /** How far above its true value the i-th unknown may lie. */
    long above(int i) {
        return amounts[i] > 0 ? amounts[i] * up : -amounts[i] * down;
    }

    /** How far below its true value the i-th unknown may lie. */
    long below(int i) {
        return amounts[i] > 0 ? amounts[i] * down : -amounts[i] * up;
    }

    long aboveOf(int unknown) {
        for (int i = 0; i < unknowns.length; i++) {
            if (unknowns[i] == unknown) {
                return above(i);
            }
        }
        return 0;
    }

    long belowOf(int unknown) {
        for (int i = 0; i < unknowns.length; i++) {
            if (unknowns[i] == unknown) {
                return below(i);
            }
        }
        return 0;
    }
}
