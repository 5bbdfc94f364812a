package keinen.audit;

/**
 * Chooses which variable comes into the basis for one that goes out: that whose cost makes up for it first, or a later one as
 * long as what is out of bounds still shrinks (long steps: Maros, 2003).
 */
final class RatioTest {
    private static final double NOTHING = 1e-9;
    private static final double LEAST_PIVOT = 1e-7;

    private final Bounds bounds;
    private final Standing standing;
    private final Slopes slopes;
    private final Breakpoints breakpoints = new Breakpoints();

    RatioTest(Bounds bounds, Standing standing, Slopes slopes) {
        this.bounds = bounds;
        this.standing = standing;
        this.slopes = slopes;
    }

    Breakpoints breakpoints() {
        return breakpoints;
    }

    /** The number of the breakpoint up to which what is out of bounds shrinks; −1 where it is still out beyond the last. */
    int choose(int leaving, boolean isTooHigh) {
        find(leaving, isTooHigh);
        double rest = standing.out(leaving);
        while (true) {
            int number = breakpoints.next();
            if (number < 0) {
                return -1;
            }
            int variable = breakpoints.variable(number);
            double speed = variable == leaving ? 1 : Math.abs(slopes.of(variable));
            rest -= speed * wayTo(variable, breakpoints.place(number));
            if (rest <= NOTHING) {
                return number;
            }
        }
    }

    private void find(int leaving, boolean isTooHigh) {
        breakpoints.clear();
        for (int i = 0; i < slopes.count(); i++) {
            int variable = slopes.variable(i);
            double slope = slopes.of(variable);
            if (Math.abs(slope) > LEAST_PIVOT && bounds.lower(variable) < bounds.upper(variable)) {
                find(variable, isTooHigh == slope > 0, Math.abs(slope));
            }
        }
        findOwn(leaving, isTooHigh);
        breakpoints.order();
    }

    /** The leaving variable may go on beyond its centre. */
    private void findOwn(int leaving, boolean isTooHigh) {
        long centre = bounds.centre(leaving);
        double bothSides = bounds.up(leaving) + bounds.down(leaving);
        boolean isAbove = standing.isAbove(leaving);
        if (bounds.hasSides(leaving) && isAbove && !isTooHigh && centre > bounds.lower(leaving)) {
            breakpoints.add(bothSides, leaving, bounds.lower(leaving));
        }
        if (bounds.hasSides(leaving) && !isAbove && isTooHigh && centre < bounds.upper(leaving)) {
            breakpoints.add(bothSides, leaving, bounds.upper(leaving));
        }
    }

    private void find(int variable, boolean rises, double speed) {
        long centre = bounds.centre(variable);
        double at = standing.value(variable);
        double cost = standing.reduced(variable);
        if (rises) {
            if (at < centre) {
                breakpoints.add((cost - bounds.down(variable)) / speed, variable, centre);
            }
            if (centre < bounds.upper(variable) && at < bounds.upper(variable)) {
                breakpoints.add((cost + bounds.up(variable)) / speed, variable, bounds.upper(variable));
            }
        } else {
            if (at > centre) {
                breakpoints.add((-bounds.up(variable) - cost) / speed, variable, centre);
            }
            if (centre > bounds.lower(variable) && at > bounds.lower(variable)) {
                breakpoints.add((bounds.down(variable) - cost) / speed, variable, bounds.lower(variable));
            }
        }
    }

    /** A variable turns from a bound to its centre, or from its centre to a bound. */
    private double wayTo(int variable, double place) {
        double centre = bounds.centre(variable);
        return Math.abs(place == centre ? standing.value(variable) - centre : place - centre);
    }
}
