package keinen.synth;

import keinen.time.Month;
import keinen.time.MonthRange;

/**
 * When households come on aid for the first time: in step with the nation's starts, a month of each fiscal year
 * (被保護者調査 統計表3, households, mean of the months), so that the wave after 2008 is there. Years outside the series
 * are like its nearest year.
 *
 * <p>The city is told from {@link #BURN_IN} months before the first month of its exports on, so that the spells that
 * run in that month are as long as in a city.
 */
final class Arrivals {
    static final int BURN_IN = 12 * 40;

    private static final int FIRST_YEAR = 1971;
    private static final int[] STARTS = {
        18922, 19181, 16841, 17342, 16975, 16256, 17054, 16685, 15837, 16333, 17087, 17119, 17106, 16139, 14659, 13475,
        12442, 11165, 10366, 9709, 9684, 10180, 11180, 11430, 11746, 12202, 12921, 15145, 15826, 16722, 17906, 19413,
        20463, 19187, 18187, 16886, 16465, 19871, 28102, 25964, 23128, 21608, 19538, 18754, 18456, 17686, 17004, 16713,
        16564, 16906, 16891, 17941, 18509
    };

    private final int first;
    private final Weights months;

    Arrivals(MonthRange exports) {
        first = exports.first().index() - BURN_IN;
        double[] weights = new double[BURN_IN + exports.length()];
        for (int i = 0; i < weights.length; i++) {
            int year = Month.fiscalYearOf(first + i) - FIRST_YEAR;
            weights[i] = STARTS[Math.max(0, Math.min(STARTS.length - 1, year))];
        }
        months = Weights.of(weights);
    }

    /** The index of the month in which a household comes. */
    int pick(Dice dice) {
        return first + months.pick(dice);
    }
}
