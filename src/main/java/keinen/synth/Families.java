package keinen.synth;

import keinen.time.MonthRange;

/**
 * How many families a city needs so that a given number of persons is on aid in a mean month.
 *
 * <p>The first families of the city are told once without writing. Where they fill the exports, the city ends with the
 * family that fills them, so that a small city has the right size whatever the chances of its few families; else the
 * number is in proportion.
 */
final class Families {
    private static final int PILOT = 150_000;

    private Families() {}

    static long count(long seed, MonthRange exports, int persons) {
        long wanted = (long) persons * exports.length();
        RecordCount records = new RecordCount();
        Life life = new Life(seed, exports);
        for (int family = 0; family < PILOT; family++) {
            life.tell(family, records);
            if (records.persons() >= wanted) {
                return family + 1L;
            }
        }
        return StrictMath.round((double) PILOT * wanted / Math.max(1, records.persons()));
    }
}
