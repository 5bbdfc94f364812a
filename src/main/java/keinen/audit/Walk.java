package keinen.audit;

import java.util.List;
import java.util.Random;

/**
 * Walks from point to point by the moves of a lattice, each as far as bounds let it. Of every move both ends are points, so
 * that a walk of a few steps settles many ends of intervals without any equation to solve.
 */
final class Walk {
    private static final int NOWHERE = -1;

    private final List<Move> moves;
    private final Ends ends;
    private final Random random;
    private final Effort effort;
    private final long length;
    private boolean hasSettled;

    Walk(List<Move> moves, Ends ends, Effort effort, Random random) {
        this.moves = moves;
        this.ends = ends;
        this.effort = effort;
        this.random = random;
        this.length = moves.stream().mapToLong(Move::size).sum();
    }

    /** Walks about until so many sweeps over all moves have settled no end. */
    void wander(Point point, int patience) {
        int idle = 0;
        while (idle < patience && !effort.isSpent()) {
            hasSettled = false;
            sweep(point, NOWHERE, 1);
            idle = hasSettled ? 0 : idle + 1;
        }
    }

    /** Walks so many sweeps, or until an unknown is at its end, and never takes it back. */
    void push(Point point, int unknown, int direction, int sweeps) {
        for (int sweep = 0; sweep < sweeps && ends.room(unknown, direction) > 0; sweep++) {
            sweep(point, unknown, direction);
        }
    }

    private void sweep(Point point, int target, int direction) {
        effort.spend(4 * length);
        int first = (int) (random.nextDouble() * moves.size());
        for (int i = 0; i < moves.size(); i++) {
            int number = (first + i) % moves.size();
            Move move = moves.get(number);
            long up = most(point, move, 1);
            long down = most(point, move, -1);
            boolean isNewUp = up > 0 && reach(point, move, up);
            boolean isNewDown = down > 0 && reach(point, move, -down);
            long aim = target == NOWHERE ? 0 : direction * move.of(target);
            if (aim != 0) {
                point.take(move, number, aim > 0 ? up : -down);
            } else if (isNewUp || isNewDown) {
                point.take(move, number, isNewUp ? up : -down);
            } else if (up + down > 0) {
                point.take(move, number, (long) (random.nextDouble() * (up + down + 1)) - down);
            }
        }
    }

    /** How often a move can be taken in a direction. */
    private long most(Point point, Move move, int direction) {
        long most = Long.MAX_VALUE;
        for (int i = 0; i < move.size() && most > 0; i++) {
            int unknown = move.unknowns()[i];
            long by = direction * move.by()[i];
            long value = point.values()[unknown];
            long room = by > 0 ? ends.upper(unknown) - value : value - ends.lower(unknown);
            most = Math.min(most, room / Math.abs(by));
        }
        return most;
    }

    /** Learns that a move can be taken so many times; whether that is news. */
    private boolean reach(Point point, Move move, long times) {
        boolean isNew = false;
        for (int i = 0; i < move.size(); i++) {
            int unknown = move.unknowns()[i];
            long value = point.values()[unknown] + times * move.by()[i];
            if (ends.reach(unknown, value)) {
                isNew = true;
                hasSettled |= value == ends.lower(unknown) || value == ends.upper(unknown);
            }
        }
        return isNew;
    }
}
