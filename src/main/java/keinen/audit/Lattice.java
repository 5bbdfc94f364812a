package keinen.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * All whole points that solve rows, but for bounds: an origin and whole multiples of moves, each point in one way. A row leaves
 * only the combinations of moves that do not change its sum, found by Euclid's algorithm; in tables one step of it is enough.
 *
 * <p>How often a move is taken is its coordinate. Bounds of unknowns make bounds of coordinates, kept along.
 */
final class Lattice {
    private final long[] origin;
    private final List<Move> moves = new ArrayList<>();
    private final List<long[]> ranges = new ArrayList<>();
    /** By unknown the moves that may change it. */
    private final BitSet[] movesOf;

    private Lattice(Box box, long[] near, IntPredicate isFree) {
        origin = near.clone();
        movesOf = new BitSet[near.length];
        Arrays.setAll(movesOf, unknown -> new BitSet());
        for (int unknown = 0; unknown < near.length; unknown++) {
            if (isFree.test(unknown)) {
                movesOf[unknown].set(moves.size());
                moves.add(Move.ofUnit(unknown));
                ranges.add(new long[] {box.lower()[unknown] - near[unknown], box.upper()[unknown] - near[unknown]});
            }
        }
    }

    /**
     * The lattice of rows, with an origin near to a point as far as it can be.
     *
     * @param isFree which unknowns may change; the others stay as they are at the point
     * @throws NoSolution where no whole numbers solve the rows
     */
    static Lattice of(List<Row> rows, Box box, long[] near, IntPredicate isFree) {
        Lattice lattice = new Lattice(box, near, isFree);
        rows.stream().sorted(Comparator.comparing(Row::size)).forEach(lattice::satisfy);
        lattice.dropUsed();
        return lattice;
    }

    long[] origin() {
        return origin;
    }

    List<Move> moves() {
        return moves;
    }

    long lower(int coordinate) {
        return ranges.get(coordinate)[0];
    }

    long upper(int coordinate) {
        return ranges.get(coordinate)[1];
    }

    /** Takes a move so many times from another one; the point that coordinates stand for stays if the former's grows. */
    void subtract(int from, long times, int move) {
        Move left = moves.get(from).plus(Math.negateExact(times), moves.get(move));
        moves.set(from, left);
        for (int unknown : left.unknowns()) {
            movesOf[unknown].set(from);
        }
        long[] range = ranges.get(move);
        long[] added = ranges.get(from);
        long one = Math.multiplyExact(times, added[times > 0 ? 0 : 1]);
        long other = Math.multiplyExact(times, added[times > 0 ? 1 : 0]);
        ranges.set(move, new long[] {Math.addExact(range[0], one), Math.addExact(range[1], other)});
    }

    /** By unknown the row {@code unknown − Σ change · coordinate = origin}, written without the unknown. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int unknown = 0; unknown < origin.length; unknown++) {
            int own = unknown;
            int[] coordinates = movesOf[unknown].stream()
                    .filter(move -> moves.get(move).of(own) != 0)
                    .toArray();
            long[] changes = Arrays.stream(coordinates)
                    .mapToLong(move -> -moves.get(move).of(own))
                    .toArray();
            rows.add(new Row(coordinates, changes, origin[unknown], unknown));
        }
        return rows;
    }

    /** The moves that share unknowns with one. */
    BitSet neighbours(Move move) {
        BitSet near = new BitSet();
        for (int unknown : move.unknowns()) {
            near.or(movesOf[unknown]);
        }
        return near;
    }

    private void satisfy(Row row) {
        BitSet touching = neighbours(new Move(row.variables(), row.coefficients()));
        int last = -1;
        for (int pivot = lightest(row, touching); pivot >= 0; pivot = lightest(row, touching)) {
            last = pivot;
            if (!reduce(row, touching, pivot)) {
                break;
            }
        }
        long rest = rest(row);
        long step = last < 0 ? 0 : moves.get(last).along(row);
        if (step == 0 ? rest != 0 : rest % step != 0) {
            throw new NoSolution();
        }
        if (step != 0) {
            shift(last, rest / step);
            drop(last);
        }
    }

    /** The move that changes a row by the least, of equals the shortest; −1 where none changes it. */
    private int lightest(Row row, BitSet touching) {
        int lightest = -1;
        long least = Long.MAX_VALUE;
        for (int move = touching.nextSetBit(0); move >= 0; move = touching.nextSetBit(move + 1)) {
            long weight = Math.abs(moves.get(move).along(row));
            boolean isLighter = weight < least
                    || (weight == least
                            && moves.get(move).size() < moves.get(lightest).size());
            if (weight == 0) {
                touching.clear(move);
            } else if (isLighter) {
                lightest = move;
                least = weight;
            }
        }
        return lightest;
    }

    /** Takes a move from the others as often as it goes; whether a rest is left of one of them. */
    private boolean reduce(Row row, BitSet touching, int pivot) {
        long step = moves.get(pivot).along(row);
        boolean isLeft = false;
        for (int move = touching.nextSetBit(0); move >= 0; move = touching.nextSetBit(move + 1)) {
            if (move != pivot) {
                long change = moves.get(move).along(row);
                subtract(move, change / step, pivot);
                isLeft |= change % step != 0;
            }
        }
        return isLeft;
    }

    private long rest(Row row) {
        long rest = row.constant();
        for (int term = 0; term < row.size(); term++) {
            rest = Math.subtractExact(
                    rest, Math.multiplyExact(row.coefficients()[term], origin[row.variables()[term]]));
        }
        return rest;
    }

    private void shift(int move, long times) {
        Move taken = moves.get(move);
        for (int i = 0; i < taken.size(); i++) {
            int unknown = taken.unknowns()[i];
            origin[unknown] = Math.addExact(origin[unknown], Math.multiplyExact(times, taken.by()[i]));
        }
    }

    private void drop(int move) {
        for (int unknown : moves.get(move).unknowns()) {
            movesOf[unknown].clear(move);
        }
        moves.set(move, new Move(new int[0], new long[0]));
    }

    private void dropUsed() {
        for (int move = moves.size() - 1; move >= 0; move--) {
            if (moves.get(move).size() == 0) {
                moves.remove(move);
                ranges.remove(move);
            }
        }
        Arrays.setAll(movesOf, unknown -> new BitSet());
        for (int move = 0; move < moves.size(); move++) {
            for (int unknown : moves.get(move).unknowns()) {
                movesOf[unknown].set(move);
            }
        }
    }
}
