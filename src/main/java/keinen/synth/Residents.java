package keinen.synth;

import java.util.Arrays;
import java.util.List;
import keinen.dictionary.AgeBand;

/**
 * Who lives in a ward, by sex and age. The sexes and the quarter that is 65 or older are those of Osaka in 2020 (大阪市
 * 令和2年国勢調査 人口等基本集計); how the ages lie within that is made up after the shape that Japan's large cities have, with
 * the two baby booms and the young who come to work. Where a ward grows people are younger than where it shrinks.
 */
final class Residents {
    static final List<String> AGE_BANDS = AgeBand.USUAL.names();

    private static final double[] MEN = {
        18.5, 18, 18, 19.5, 31, 36, 34, 33, 34.5, 39, 36.5, 30, 27, 28, 31, 22, 15.5, 7.8, 2.3, 0.35, 0.05
    };
    private static final double[] WOMEN = {
        17.5, 17, 17, 19, 33, 38, 34, 32.5, 34, 38, 35.5, 29, 25.5, 28.5, 34, 28.5, 24.5, 20, 9.5, 2.6, 0.4
    };

    private static final double YEARS_PER_BAND = 5;
    private static final double MIDDLE_AGE = 45;

    /** The yearly growth of a ward whose people have the ages of the city. */
    private static final double USUAL_GROWTH = 0.0025;

    /** How much rarer each year of age makes people where a ward grows faster by all of itself in a year. */
    private static final double YOUTH_OF_GROWTH = 0.7;

    private Residents() {}

    /**
     * Inhabitants by sex and then by age band. They add up to their number, unless that is too small for one in each.
     */
    static long[] of(int ward, long number) {
        double[] shares = shares(ward);
        double all = Arrays.stream(shares).sum();
        long beyondOne = Math.max(0, number - shares.length);
        long[] inhabitants = new long[shares.length];
        double upTo = 0;
        long before = 0;
        for (int stratum = 0; stratum < shares.length; stratum++) {
            upTo += shares[stratum];
            long until = StrictMath.round(beyondOne * (upTo / all));
            inhabitants[stratum] = 1 + until - before;
            before = until;
        }
        return inhabitants;
    }

    private static double[] shares(int ward) {
        double[] shares = new double[Sex.values().length * AGE_BANDS.size()];
        double youth = (Wards.yearlyGrowth(ward) - USUAL_GROWTH) * YOUTH_OF_GROWTH;
        for (Sex sex : Sex.values()) {
            double[] ofSex = sex == Sex.MAN ? MEN : WOMEN;
            for (int band = 0; band < ofSex.length; band++) {
                double age = YEARS_PER_BAND * (band + 0.5);
                shares[sex.place() * ofSex.length + band] = ofSex[band] * StrictMath.exp(youth * (MIDDLE_AGE - age));
            }
        }
        return shares;
    }
}
