package keinen.audit;

/**
 * A whole point of a {@link Lattice} that solves all rows.
 *
 * @param values by unknown
 * @param coordinates by move, how often it is taken from the origin
 */
@SuppressWarnings("ArrayRecordComponent") // whoever moves a point has copied it; nobody compares points
record Point(long[] values, long[] coordinates) {

    Point copy() {
        return new Point(values.clone(), coordinates.clone());
    }

    /** Takes a move of the lattice so many times. */
    void take(Move move, int number, long times) {
        coordinates[number] += times;
        for (int i = 0; i < move.size(); i++) {
            values[move.unknowns()[i]] += times * move.by()[i];
        }
    }
}
