package keinen.synth;

/** The code of a sex is its place plus 1, as in the residents' register. */
enum Sex {
    MAN(0, "男", "Male"),
    WOMAN(1, "女", "Female");

    private final String code;
    private final int place;
    private final String ja;
    private final String en;

    Sex(int place, String ja, String en) {
        this.place = place;
        this.code = Integer.toString(place + 1);
        this.ja = ja;
        this.en = en;
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
}
