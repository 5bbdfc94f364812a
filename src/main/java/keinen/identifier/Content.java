package keinen.identifier;

/** What a column is there to hold, which decides what in it would be out of place. */
public enum Content {
    /** Codes or texts that no list names: anything may stand there. */
    TEXT,
    /** Codes that a code list of the dataset names. */
    LISTED_CODE,
    /** Ids of persons or households as the export has them. */
    PSEUDONYM,
    /** Ids of persons or households of which somebody said that they were made with a key. */
    KEYED_PSEUDONYM,
    /** Yen. */
    AMOUNT
}
