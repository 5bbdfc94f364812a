package keinen.synth;

/**
 * The five official types of household (世帯類型), in the order in which the survey's definitions are tried
 * (厚生労働省 被保護者調査 用語の解説, as in force since FY2005). The code of a type is its place plus 1.
 */
enum HouseholdType {
    ELDERLY(0, "高齢者世帯", "Elderly"),
    MOTHER_CHILD(1, "母子世帯", "Mother and children"),
    DISABLED(2, "障害者世帯", "Disabled"),
    SICK(3, "傷病者世帯", "Sick or injured"),
    OTHER(4, "その他の世帯", "Other");

    /** From this age on a person is old in the survey's sense. */
    static final int OLD = 65;

    /** From this age on a person is no child in the survey's sense. */
    static final int ADULT = 18;

    private static final HouseholdType[] ALL = values();

    private final String code;
    private final int place;
    private final String ja;
    private final String en;

    HouseholdType(int place, String ja, String en) {
        this.place = place;
        this.code = Integer.toString(place + 1);
        this.ja = ja;
        this.en = en;
    }

    static int count() {
        return ALL.length;
    }

    String code() {
        return code;
    }

    /** Its place in the list, 0 for the first. */
    int place() {
        return place;
    }

    String ja() {
        return ja;
    }

    String en() {
        return en;
    }

    /** The type of a household that has a member, in a month. */
    static HouseholdType of(Household household, int month) {
        int adults = 0;
        int old = 0;
        for (Member member : household.members()) {
            int age = member.age(month);
            adults += age >= ADULT ? 1 : 0;
            old += age >= OLD ? 1 : 0;
        }
        if (old > 0 && old == adults) {
            return ELDERLY;
        }
        boolean children = household.members().size() > adults;
        if (children && adults == 1 && household.head().sex() == Sex.WOMAN) {
            return MOTHER_CHILD;
        }
        return switch (household.health()) {
            case DISABLED -> DISABLED;
            case SICK -> SICK;
            case WELL -> OTHER;
        };
    }
}
