package keinen.synth;

import java.util.Arrays;
import java.util.List;
import keinen.time.FiscalYear;

/**
 * The amounts that stay the same from April to March: living, housing, education, care, and the costs of high school.
 *
 * <p>Living costs are the sum of each member's part by age, the household's part by size and supplements, less what
 * the household has of its own, in the order of magnitude of the standards for class 1-1 (生活保護基準, 1級地-1). Who
 * has more of their own than the standard gets less housing aid, and where that is used up, medical aid only.
 */
final class SteadyAid {
    private static final int[] AGES = {3, 6, 12, 20, 41, 60, 70, 200};
    private static final int[] PERSON_YEN = {22_000, 27_000, 34_000, 41_500, 40_000, 38_000, 36_500, 33_000};
    private static final int[] HOUSEHOLD_YEN = {40_800, 50_200, 59_200, 61_600, 62_000, 63_000};
    private static final int[] RENT_CAP_YEN = {40_000, 48_000, 52_000, 52_000, 52_000, 56_000};
    private static final int OLD_RENT_CAP_SURPLUS_YEN = 2_000;
    private static final int MOTHER_YEN = 22_800;
    private static final int DISABLED_YEN = 17_500;
    private static final int FIRST_LEVEL = 2012;

    /** The standards of each fiscal year since 2012 in thousandths of today's: cut in 2013–2015, raised with prices. */
    private static final int[] LEVEL = {1030, 1015, 1020, 1004, 1003, 1002, 996, 994, 990, 989, 988, 992, 993, 1000};

    private SteadyAid() {}

    /** Works out the amounts of every member for a fiscal year, as of a month of it. */
    static void fix(Household household, HouseholdType type, int month, int fiscalYear) {
        List<Member> members = household.members();
        long year = Dice.mix(household.number() ^ ((long) fiscalYear << 40));
        int own = ownMeans(type, household, year);
        int april = new FiscalYear(fiscalYear).first().index();
        for (int i = members.size() - 1; i >= 0; i--) {
            Member member = members.get(i);
            int[] amounts = member.amounts();
            Arrays.fill(amounts, 0);
            int age = Math.max(0, member.age(april));
            int living = atLevel(PERSON_YEN[band(age)] + (i == 0 ? ofHousehold(household, type) : 0), fiscalYear);
            int paid = toTen(Math.max(0, living - own));
            own -= living - paid;
            amounts[Aid.LIVING.place()] = paid;
            school(member, age, year, amounts);
            care(member, age, fiscalYear, amounts);
        }
        int rent = rent(household, fiscalYear);
        household.head().amounts()[Aid.HOUSING.place()] = Math.max(0, toTen(rent - Math.max(0, own)));
    }

    private static int ofHousehold(Household household, HouseholdType type) {
        int size = Math.min(HOUSEHOLD_YEN.length, household.members().size());
        int supplement = switch (type) {
            case MOTHER_CHILD -> MOTHER_YEN;
            case DISABLED -> DISABLED_YEN;
            case ELDERLY, SICK, OTHER -> 0;
        };
        return HOUSEHOLD_YEN[size - 1] + supplement;
    }

    /** Pensions stay nearly the same for life; earnings differ from year to year. */
    private static int ownMeans(HouseholdType type, Household household, long year) {
        double life = Dice.uniform(Dice.mix(household.head().number()));
        double now = Dice.uniform(year);
        return (int)
                switch (type) {
                    case ELDERLY -> life < 0.48 ? 0 : 20_000 + (life - 0.48) * 150_000 + now * 1_500;
                    case MOTHER_CHILD -> 10_000 * (household.members().size() - 1) + (now < 0.5 ? 0 : now * 80_000);
                    case DISABLED -> life < 0.45 ? now * 3_000 : 66_000 + now * 1_500;
                    case SICK -> now < 0.85 ? 0 : now * 40_000;
                    case OTHER -> now < 0.6 ? 0 : (now - 0.5) * 180_000;
                };
    }

    /** Compulsory school is education aid; high school has been occupational aid since FY2005. */
    private static void school(Member member, int age, long year, int[] amounts) {
        int extra = toTen((int) (Dice.uniform(year + member.number()) * 3_000));
        if (age >= 6 && age < 12) {
            amounts[Aid.EDUCATION.place()] = 8_600 + extra;
        } else if (age >= 12 && age < 15) {
            amounts[Aid.EDUCATION.place()] = 12_400 + extra;
        } else if (age >= 15 && age < HouseholdType.ADULT && member.child()) {
            amounts[Aid.OCCUPATIONAL.place()] = 9_800 + extra;
        }
    }

    /** One in seven of those just 65 and most of the very old; about a fifth of all persons on aid (FY2023: 21 %). */
    private static void care(Member member, int age, int fiscalYear, int[] amounts) {
        double needs = age < HouseholdType.OLD ? 0.01 : Math.min(0.80, 0.14 + (age - 65) * 0.030);
        if (Dice.uniform(Dice.mix(~member.number())) < needs) {
            double cost = Dice.uniform(Dice.mix(~member.number() ^ ((long) fiscalYear << 32)));
            amounts[Aid.CARE.place()] = toTen((int) (4_000 + 50_000 * cost * cost * cost + 12_000 * cost));
        }
    }

    /** Until FY2014 the cap was 42,000 yen for one person. */
    private static int rent(Household household, int fiscalYear) {
        int size = Math.min(RENT_CAP_YEN.length, household.members().size());
        int cap = RENT_CAP_YEN[size - 1] + (fiscalYear < 2015 ? OLD_RENT_CAP_SURPLUS_YEN : 0);
        return (int) ((long) cap * household.rentPerMille() / 1000);
    }

    private static int atLevel(int yen, int fiscalYear) {
        int level = LEVEL[Math.max(0, Math.min(LEVEL.length - 1, fiscalYear - FIRST_LEVEL))];
        return (int) ((long) yen * level / 1000);
    }

    private static int band(int age) {
        int band = 0;
        while (age >= AGES[band]) {
            band++;
        }
        return band;
    }

    private static int toTen(int yen) {
        return yen / 10 * 10;
    }
}
