package keinen.synth;

/**
 * The amounts that come and go: medical costs, which are noisy and very unequal, and what a birth, a training or a
 * funeral costs. They are functions of the person and the month, so that they do not disturb the household's throws.
 */
final class OccasionalAid {
    private static final int QUANTILES = 1024;
    private static final int[] OUTPATIENT_YEN = outpatientYen();

    /** Persons with medical aid in a month: 84.7 % of all (被保護者調査, FY2023). */
    private static final double TREATED = 0.85;

    /** The logistic curve is fatter than the normal one far out: no month outside a hospital costs more. */
    private static final double MOST_SIGMAS = 2.8;

    private static final double IN_HOSPITAL = 0.045;
    private static final double BORN_UNDER_MATERNITY_AID = 0.5;
    private static final double BURIED_ON_AID = 0.45;
    private static final double TRAINED = 0.0012;

    private OccasionalAid() {}

    /** Yen, in whole tens as medical points are. A stay in hospital lasts for a quarter of a year. */
    static int medical(Household household, Member member, int month) {
        long thrown = Dice.mix(member.number() * 4096 + month);
        double burden = burden(household, member, month);
        if (Dice.uniform(thrown) > TREATED + 0.05 * (burden - 1)) {
            return 0;
        }
        long quarter = Dice.mix(~(member.number() * 4096 + month / 3));
        if (Dice.uniform(quarter) < IN_HOSPITAL * burden) {
            return 280_000 + (int) (thrown >>> 40 & 0x7FFF) * 10;
        }
        return wholeTens(OUTPATIENT_YEN[(int) (thrown & QUANTILES - 1)] * burden);
    }

    static int maternity(Member member, int month) {
        boolean paid = member.confinedIn(month) && thrown(member, 1) < BORN_UNDER_MATERNITY_AID;
        return paid ? wholeTens(240_000 + thrown(member, 2) * 56_000) : 0;
    }

    /** A training or a licence, on top of what high school costs. */
    static int training(Household household, Member member, int month) {
        boolean could = household.health() == Health.WELL && member.adult(month) && member.age(month) < 60;
        double thrown = could ? thrown(member, 4096 + month) : 1;
        return thrown < TRAINED ? wholeTens(20_000 + thrown / TRAINED * 60_000) : 0;
    }

    /** With the record of the person who died: the law pays whoever buries, and most of the dead were alone. */
    static int funeral(Member member) {
        boolean paid = member.leaves() && member.endReason() == EndReason.DEATH && thrown(member, 3) < BURIED_ON_AID;
        return paid ? wholeTens(180_000 + thrown(member, 5) * 26_000) : 0;
    }

    private static int wholeTens(double yen) {
        int tens = (int) (yen / 10);
        return 10 * tens;
    }

    private static double burden(Household household, Member member, int month) {
        int age = member.age(month);
        if (age < HouseholdType.ADULT) {
            return 0.45;
        }
        double byAge = age >= 75 ? 1.5 : age >= HouseholdType.OLD ? 1.15 : 0.85;
        return household.health() == Health.WELL ? byAge * 0.85 : byAge * 1.35;
    }

    private static double thrown(Member member, int purpose) {
        return Dice.uniform(Dice.mix(Dice.mix(member.number()) + purpose));
    }

    /** The quantiles of a lognormal distribution, median 21,000 yen and sigma 1.15, from the logistic approximation. */
    private static int[] outpatientYen() {
        int[] yen = new int[QUANTILES];
        for (int i = 0; i < QUANTILES; i++) {
            double p = (i + 0.5) / QUANTILES;
            double z = Math.min(MOST_SIGMAS, StrictMath.log(p / (1 - p)) / 1.702);
            yen[i] = (int) (21_000 * StrictMath.exp(1.15 * z));
        }
        return yen;
    }
}
