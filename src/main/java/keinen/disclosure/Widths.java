package keinen.disclosure;

/** How far moves found so far leave a reader from the truth about each unknown. */
final class Widths {
    /** Far enough for any sum, and small enough for sums of amounts not to overflow. */
    private static final long FAR = 1L << 50;

    private final CellSystem system;
    private final long[] above;
    private final long[] below;

    Widths(CellSystem system) {
        this.system = system;
        this.above = new long[system.size()];
        this.below = new long[system.size()];
    }

    /** The move along a vector as far as its unknowns have room. */
    Move bound(Vector vector) {
        long up = FAR;
        long down = FAR;
        for (int i = 0; i < vector.unknowns().length; i++) {
            long room = system.room(vector.unknowns()[i]);
            long amount = vector.amounts()[i];
            up = Math.min(up, amount < 0 ? room / -amount : FAR / amount);
            down = Math.min(down, amount > 0 ? room / amount : FAR / -amount);
        }
        return new Move(vector.unknowns(), vector.amounts(), down, up);
    }

    void add(Move move) {
        for (int i = 0; i < move.unknowns().length; i++) {
            int unknown = move.unknowns()[i];
            above[unknown] = Math.max(above[unknown], move.above(i));
            below[unknown] = Math.max(below[unknown], move.below(i));
        }
    }

    /** What an unknown still lacks of the width it asks for; 0 or less where nothing. */
    long missing(int unknown) {
        return Math.max(
                system.width(unknown) - above[unknown] - below[unknown], system.widthAbove(unknown) - above[unknown]);
    }

    /** How far above (direction 1) or below the truth an unknown may lie so far. */
    long reach(int unknown, int direction) {
        return direction > 0 ? above[unknown] : below[unknown];
    }
}
