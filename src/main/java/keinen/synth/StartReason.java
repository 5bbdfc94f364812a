package keinen.synth;

import java.util.Arrays;

/**
 * Why protection began (保護開始の理由): the categories of 被保護者調査, and 転入, which a city's own records hold
 * besides.
 *
 * <p>The weights by household type are chosen so that their mix comes near to the nation's, FY2012–2023 (被保護者調査,
 * 保護開始の理由別世帯数): sickness 27 % falling to 18 %, savings 28 % rising to 47 %.
 */
enum StartReason {
    HEAD_SICK("01", "世帯主の傷病", "Head's sickness", 20, 10, 38, 58, 8),
    MEMBER_SICK("02", "世帯員の傷病", "Member's sickness", 2, 3, 1, 1, 2),
    EMERGENCY("03", "急迫保護で医療扶助単給", "Emergency (medical aid only)", 3, 0, 2, 7, 1),
    CARE("04", "要介護状態", "Need of care", 3, 0, 0, 0, 0),
    EARNER_DIED("05", "働いていた者の死亡", "Earner died", 1, 3, 0, 0, 1),
    EARNER_LEFT("06", "働いていた者の離別等", "Earner left", 1, 24, 1, 1, 3),
    RETIRED("07", "失業(定年・自己都合)", "Job ended (age or own wish)", 4, 6, 4, 3, 14),
    DISMISSED("08", "失業(勤務先都合(解雇等))", "Job ended (dismissal)", 2, 3, 3, 2, 13),
    OLD_AGE("09", "老齢による収入の減少", "Income fell with age", 9, 0, 0, 0, 0),
    BUSINESS("10", "事業不振・倒産", "Business failed", 1, 0, 1, 0, 2),
    LESS_EARNINGS("11", "その他の働きによる収入の減少", "Earnings fell otherwise", 4, 8, 5, 3, 10),
    BENEFITS("12", "社会保障給付金の減少・喪失", "Social security benefits fell", 3, 2, 5, 2, 2),
    REMITTANCE("13", "仕送りの減少・喪失", "Remittances fell", 3, 6, 2, 1, 2),
    SAVINGS("14", "貯金等の減少・喪失", "Savings used up", 40, 25, 32, 18, 34),
    OTHER("15", "その他", "Other", 10, 12, 10, 8, 11),
    MOVED_IN("16", "転入", "Moved in from another office", 11, 10, 10, 9, 8);

    private static final StartReason[] ALL = values();
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2030;
    private static final Weights[][] BY_YEAR_AND_TYPE = byYearAndType();

    private final String code;
    private final String ja;
    private final String en;
    private final double elderly;
    private final double motherChild;
    private final double disabled;
    private final double sick;
    private final double other;

    StartReason(
            String code,
            String ja,
            String en,
            double elderly,
            double motherChild,
            double disabled,
            double sick,
            double other) {
        this.code = code;
        this.ja = ja;
        this.en = en;
        this.elderly = elderly;
        this.motherChild = motherChild;
        this.disabled = disabled;
        this.sick = sick;
        this.other = other;
    }

    String code() {
        return code;
    }

    String ja() {
        return ja;
    }

    String en() {
        return en;
    }

    static StartReason pick(HouseholdType type, int month, Dice dice) {
        int year = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, month / 12));
        return ALL[BY_YEAR_AND_TYPE[year - FIRST_YEAR][type.place()].pick(dice)];
    }

    /** Its weight among the reasons of a type of household. */
    private double weight(HouseholdType type) {
        return switch (type) {
            case ELDERLY -> elderly;
            case MOTHER_CHILD -> motherChild;
            case DISABLED -> disabled;
            case SICK -> sick;
            case OTHER -> other;
        };
    }

    private static Weights[][] byYearAndType() {
        Weights[][] all = new Weights[LAST_YEAR - FIRST_YEAR + 1][HouseholdType.count()];
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            double savings = Math.max(0.3, 1 + 0.06 * (year - 2015));
            for (HouseholdType type : HouseholdType.values()) {
                all[year - FIRST_YEAR][type.place()] = Weights.of(Arrays.stream(ALL)
                        .mapToDouble(reason -> reason.weight(type) * (reason == SAVINGS ? savings : 1))
                        .toArray());
            }
        }
        return all;
    }
}
