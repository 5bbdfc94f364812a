package keinen.dictionary;

/** Whom a table counts. */
public enum Unit {
    /** Each person by the person's own records. */
    PERSON("person"),
    /**
     * Each household: on aid when a member is, with the attributes of its member with the smallest person id, and with
     * the yen of all members.
     */
    HOUSEHOLD("household");

    private final String key;

    Unit(String key) {
        this.key = key;
    }

    /** What a job file calls it. */
    public String key() {
        return key;
    }
}
