package keinen.ingest;

/** Why a row is set aside. The key stands in the list of rows that were set aside. */
enum Reason {
    FIELD_COUNT("field-count", "another number of fields than the header"),
    UNCLOSED_QUOTE("unclosed-quote", "a quote that is never closed"),
    TEXT_BEHIND_QUOTE("text-behind-quote", "text behind a closing quote"),
    UNDECODABLE("undecodable", "bytes that the encoding does not have"),
    MISSING("missing", "no value where one is required"),
    NO_DATE("no-date", "no date that the calendar has"),
    NO_NUMBER("no-number", "no whole number"),
    UNKNOWN_CODE("unknown-code", "a code that is not in its list"),
    CODE_NOT_VALID("code-not-valid", "a code that is not valid in that month"),
    DUPLICATE("duplicate", "a second record of the same person and month");

    private final String key;
    private final String words;

    Reason(String key, String words) {
        this.key = key;
        this.words = words;
    }

    String key() {
        return key;
    }

    /** What is wrong, in words that follow "with". */
    String words() {
        return words;
    }
}
