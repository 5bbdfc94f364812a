package keinen.synth;

/**
 * The chance to die within a month by sex and age: Gompertz's law through the level of Japan's life tables (men of 65
 * about 1.1 % a year, women half of it), raised for people on aid, of whom many came because they were ill.
 */
final class Mortality {
    /** Nobody grows older. */
    static final int OLDEST = 108;

    private static final double AT_BIRTH = 1.65e-5;
    private static final double SLOPE = 0.100;
    private static final double WOMEN = 0.5;
    private static final double ON_AID = 2.10;
    private static final double SICK = 1.7;
    private static final double[][] MONTHLY = {monthly(1), monthly(WOMEN)};

    private Mortality() {}

    static double on(Household household, Member member, int month) {
        double general = MONTHLY[member.sex().place()][Math.min(OLDEST, member.age(month))];
        boolean ill = !member.child() && household.health() != Health.WELL;
        return general * (ill ? ON_AID * SICK : ON_AID);
    }

    /** The chance to live through some months off aid. */
    static double survives(Member member, int month, int months) {
        double rate = MONTHLY[member.sex().place()][Math.min(OLDEST, member.age(month + months / 2))];
        return StrictMath.exp(-rate * months);
    }

    private static double[] monthly(double factor) {
        double[] rates = new double[OLDEST + 1];
        for (int age = 0; age < OLDEST; age++) {
            rates[age] = Math.min(0.08, factor * AT_BIRTH * StrictMath.exp(SLOPE * age) / 12);
        }
        rates[OLDEST] = 1;
        return rates;
    }
}
