package keinen.audit;

import java.util.Arrays;

/**
 * Where variables stand in a {@link NearestPoint}, and at what reduced costs. A variable outside the basis is at a bound or at
 * its centre, its anchor brought within bounds. One inside is on a side of its centre, and as far as this method is concerned
 * out of bounds where it leaves that side.
 */
final class Standing {
    private final Bounds bounds;
    private final double[] value;
    /** By variable its reduced cost, without its own cost. */
    private final double[] reduced;

    private final boolean[] isAbove;

    Standing(Bounds bounds) {
        this.bounds = bounds;
        this.value = new double[bounds.variables()];
        this.reduced = new double[bounds.variables()];
        this.isAbove = new boolean[bounds.variables()];
    }

    /** Lets nothing cost anything but by its own move. */
    void clear() {
        Arrays.fill(reduced, 0);
    }

    double value(int variable) {
        return value[variable];
    }

    void put(int variable, double at) {
        value[variable] = at;
    }

    void add(int variable, double by) {
        value[variable] += by;
    }

    /** Puts a variable outside the basis where it belongs. */
    double place(int variable) {
        value[variable] = bounds.place(variable, reduced[variable]);
        return value[variable];
    }

    double reduced(int variable) {
        return reduced[variable];
    }

    void reduce(int variable, double by) {
        reduced[variable] -= by;
    }

    boolean isAbove(int variable) {
        return isAbove[variable];
    }

    /** Puts a variable on the side of its centre to which its reduced cost takes it, when it goes into the basis. */
    void enter(int variable) {
        isAbove[variable] = reduced[variable] < 0;
        reduced[variable] = ownCost(variable);
    }

    /** Lets a variable of the basis go on beyond its centre. */
    void changeSides(int variable) {
        isAbove[variable] = !isAbove[variable];
        reduced[variable] = ownCost(variable);
    }

    private double ownCost(int variable) {
        return isAbove[variable] ? -bounds.up(variable) : bounds.down(variable);
    }

    /** How far a variable of the basis can fall. */
    double least(int variable) {
        return isAbove[variable] && bounds.hasSides(variable) ? bounds.centre(variable) : bounds.lower(variable);
    }

    /** How far a variable of the basis can rise. */
    double most(int variable) {
        return !isAbove[variable] && bounds.hasSides(variable) ? bounds.centre(variable) : bounds.upper(variable);
    }

    /** How far a variable of the basis is out of where it may be; below 0 where it is not. */
    double out(int variable) {
        return Math.max(least(variable) - value[variable], value[variable] - most(variable));
    }
}
