package keinen.synth;

/** The eight kinds of aid (生活保護法 第11条), in the order of the law. */
enum Aid {
    LIVING(0, "生活扶助", "aid_living"),
    HOUSING(1, "住宅扶助", "aid_housing"),
    EDUCATION(2, "教育扶助", "aid_education"),
    CARE(3, "介護扶助", "aid_care"),
    MEDICAL(4, "医療扶助", "aid_medical"),
    MATERNITY(5, "出産扶助", "aid_maternity"),
    OCCUPATIONAL(6, "生業扶助", "aid_occupational"),
    FUNERAL(7, "葬祭扶助", "aid_funeral");

    private static final int COUNT = values().length;

    private final int place;
    private final String ja;
    private final String column;

    Aid(int place, String ja, String column) {
        this.place = place;
        this.ja = ja;
        this.column = column;
    }

    static int count() {
        return COUNT;
    }

    /** Its place in the list, 0 for the first. */
    int place() {
        return place;
    }

    /** The column's name in the export. */
    String ja() {
        return ja;
    }

    /** The column's name in the dataset file. */
    String column() {
        return column;
    }
}
