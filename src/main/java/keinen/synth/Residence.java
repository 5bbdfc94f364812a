package keinen.synth;

/**
 * When the members of a household became residents (住定異動日), seen from the day on which they come on aid.
 *
 * <p>Of those who came on aid in FY2015, 19.8 % of the men and 10.6 % of the women had been residents for less than six
 * months; single men 26.6 %, mothers with children about 10 %, other families under 5 %; within the first month they
 * are many (大阪市・大阪市立大学 生活保護受給者の分析, 2017).
 */
final class Residence {
    private static final double SINGLE_MAN = 0.215;
    private static final double SINGLE_WOMAN = 0.12;
    private static final double FAMILY = 0.06;
    private static final double OLD = 0.75;
    private static final double UNKNOWN = 0.008;
    private static final int NEWCOMER_MONTHS = 6;
    private static final double MEAN_LATER_MONTHS = 12 * 13.0;

    private Residence() {}

    static void settle(Household household, int startDate, Dice dice) {
        int month = Dates.month(startDate);
        if (dice.chance(UNKNOWN)) {
            household.members().forEach(member -> member.settle(Dates.NONE));
            return;
        }
        int since = dice.chance(newcomers(household, month))
                ? shortlyBefore(startDate, dice)
                : Dates.within(month - NEWCOMER_MONTHS - 1 - (int) dice.waiting(MEAN_LATER_MONTHS), dice);
        for (Member member : household.members()) {
            int born = Dates.of(member.birthMonth(), 1);
            member.settle(Math.max(born, since));
        }
    }

    private static double newcomers(Household household, int month) {
        Member head = household.head();
        double share = household.members().size() > 1 ? FAMILY : head.sex() == Sex.MAN ? SINGLE_MAN : SINGLE_WOMAN;
        double byAge = head.age(month) >= HouseholdType.OLD ? OLD : 1;
        return share * byAge * Wards.newcomers(household.ward());
    }

    /** Two in five of the newcomers within the month, the others spread over the half year. */
    private static int shortlyBefore(int startDate, Dice dice) {
        int month = Dates.month(startDate);
        if (dice.chance(0.4)) {
            return Dates.of(month, dice.between(1, Dates.day(startDate)));
        }
        return Dates.within(month - dice.between(1, NEWCOMER_MONTHS - 1), dice);
    }
}
