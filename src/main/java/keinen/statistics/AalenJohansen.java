package keinen.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The share of spells that have ended for each of several reasons by a duration, when every spell ends for one of them at
 * most: the sum over durations of S just before × exits for the reason ÷ at risk, where S is the Kaplan–Meier estimate
 * for all reasons together (Aalen and Johansen, Scandinavian Journal of Statistics 5, 1978). At every duration the shares
 * of all reasons and S add up to 1. One minus a Kaplan–Meier curve that censors the other reasons is something else, and
 * larger.
 *
 * <p>Figures agree with R's {@code survival::survfit} on an event of several levels ({@code pstate}) and with
 * {@code cmprsk::cuminc}. Late entry is in the counts, as in {@link KaplanMeier}; once everyone at risk has left, S stays
 * 0 and no later exit adds anything.
 *
 * <p>The standard error is that of the multinomial distribution of the exits of a duration, carried forward ("of
 * Greenwood type": Andersen, Borgan, Gill and Keiding, Statistical Models Based on Counting Processes, 1993, section
 * IV.4.1.3; preferred by Allignol, Schumacher and Beyersmann, Biometrical Journal 52, 2010). For all reasons together it
 * is Greenwood's. Others differ:
 *
 * <ul>
 *   <li>R's {@code survfit} ({@code std.err}) squares what each spell contributes (infinitesimal jackknife). Where all
 *       spells are followed from their beginning that is the same number. With late entry it adds products of a spell's
 *       own terms at different durations, whose expectation is 0, and which counts do not tell: there the two differ
 *       a little. R's package {@code etm} has the estimator here.
 *   <li>R's {@code cmprsk::cuminc} ({@code var}) has Aalen's estimator, from Poisson instead of multinomial exits: larger.
 *   <li>SAS PROC LIFETEST lets its user choose by {@code ERROR=} between Aalen's and the delta method.
 * </ul>
 */
public final class AalenJohansen {
    private AalenJohansen() {}

    /**
     * The counts of one duration; absent ones are hidden.
     *
     * @param atRisk spells that were under observation and had not ended before this duration
     * @param exits those of them that ended at it, by reason
     */
    public record Counts(OptionalLong atRisk, List<OptionalLong> exits) {
        public Counts {
            exits = List.copyOf(exits);
        }

        /** Exits for any reason; absent where those for one are hidden. */
        OptionalLong allExits() {
            long all = 0;
            for (OptionalLong some : exits) {
                if (some.isEmpty()) {
                    return some;
                }
                all += some.orElseThrow();
            }
            return OptionalLong.of(all);
        }
    }

    /** The estimate for one reason at one duration. */
    public record Point(Estimate incidence, Estimate standardError) {
        static final Point HIDDEN = new Point(Estimate.HIDDEN, Estimate.HIDDEN);
    }

    /**
     * For each duration the cumulative incidence of each reason, in the order of the reasons; see {@link #curves}.
     */
    public static List<List<Estimate>> incidence(List<Counts> durations) {
        return curves(durations).stream()
                .map(points -> points.stream().map(Point::incidence).toList())
                .toList();
    }

    /**
     * For each duration a point of each reason, in the order of the reasons.
     *
     * <p>A share with a hidden term is hidden, and so is every later one of its reason, and its error with it. A
     * duration without exits for a reason adds 0 to its share, whatever is hidden of the others.
     *
     * @param durations in ascending order, without gaps where anybody exits, each with the same reasons
     */
    public static List<List<Point>> curves(List<Counts> durations) {
        int reasons = durations.isEmpty() ? 0 : durations.get(0).exits().size();
        IncidenceCurves curves = new IncidenceCurves(reasons);
        List<List<Point>> points = new ArrayList<>(durations.size());
        for (Counts counts : durations) {
            curves.pass(counts);
            points.add(curves.points());
        }
        return points;
    }
}
