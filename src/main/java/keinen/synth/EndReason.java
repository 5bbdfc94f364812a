package keinen.synth;

/**
 * Why protection ended (保護廃止の理由): the sixteen categories of 被保護者調査, and 転出, which a city's own records
 * hold besides. Four of the sixteen were introduced in FY2020 and stood under その他 before.
 */
enum EndReason {
    HEAD_CURED("01", "傷病治癒(世帯主)", "Head recovered", 0.10),
    MEMBER_CURED("02", "傷病治癒(世帯員)", "Member recovered", 0.10),
    DEATH("03", "死亡", "Death", 0),
    MISSING("04", "失そう", "Disappeared", 0.38),
    EARNINGS("05", "働きによる収入の増加・取得", "Earnings rose or began", 0.30),
    EARNER_JOINED("06", "働き手の転入", "An earner joined", 0.20),
    BENEFITS("07", "社会保障給付金の増加", "Social security benefits rose", 0.12),
    REMITTANCE("08", "仕送りの増加", "Remittances rose", 0.20),
    OTHER_INCOME("09", "上記以外の収入の増", "Other income rose", 0.32),
    TAKEN_IN("10", "親類・縁者等の引取り", "Taken in by relatives", 0.15),
    FACILITY("11", "施設入所", "Entered a facility", 0.04),
    OTHER_LAW("12", "医療費の他法負担", "Medical costs borne under another law", 0.15),
    HOUSEHOLD_CHANGE("13", "世帯構成の変更", "Composition of household changed", 0.10),
    BREACH("14", "指導指示違反", "Breach of instructions", 0.40),
    ARREST("15", "逮捕・勾留等", "Arrest or detention", 0.42),
    OTHER("16", "その他", "Other", 0.28),
    MOVED_AWAY("17", "転出", "Moved out of the city", 0.08);

    /** The first month in which the categories of FY2020 may occur. */
    static final int NEW_CATEGORIES_FROM = 2020 * 12 + 3;

    private final String code;
    private final String ja;
    private final String en;
    private final double returns;

    EndReason(String code, String ja, String en, double returns) {
        this.code = code;
        this.ja = ja;
        this.en = en;
        this.returns = returns;
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

    /** The chance that a household that left for this reason ever comes back. */
    double returns() {
        return returns;
    }

    boolean sinceFiscal2020() {
        return this == OTHER_INCOME || this == HOUSEHOLD_CHANGE || this == BREACH || this == ARREST;
    }

    /** The reason as it was recorded in a month. */
    EndReason recordedIn(int month) {
        return sinceFiscal2020() && month < NEW_CATEGORIES_FROM ? OTHER : this;
    }
}
