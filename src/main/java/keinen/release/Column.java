package keinen.release;

/**
 * A column of a released table.
 *
 * @param name the name that the documentation uses, whatever the labels of a file are
 * @param dimension the column of the dataset whose codes stand in it; empty where its cells are keinen's own
 * @param decimals the most that a cell of {@link Type#DECIMAL} has
 * @param digits the most that such a cell has altogether
 */
public record Column(String name, Type type, Part part, String dimension, int decimals, int digits) {
    private static final int USUAL_DECIMALS = 2;
    private static final int USUAL_DIGITS = 18;

    public Column(String name, Type type, Part part, String dimension) {
        this(name, type, part, dimension, USUAL_DECIMALS, USUAL_DIGITS);
    }

    /** A group holds the codes of the column that it is named after, any other column none. */
    public Column(String name, Type type, Part part) {
        this(name, type, part, part == Part.GROUP ? name : "");
    }

    /** The form of a column's cells. */
    public enum Type {
        TEXT,
        /** A whole number of keys: a fiscal year, a number of months. */
        INTEGER,
        /** {@code yyyy-MM}. */
        MONTH,
        /** A count or yen. */
        LONG,
        /** An exact decimal: two digits behind the point, or as many as the column says. */
        DECIMAL,
        DOUBLE
    }

    /** What a column does in its table. */
    public enum Part {
        /** One of the table's {@code by}. */
        GROUP,
        /** What else a row is about. */
        KEY,
        /** A figure. */
        VALUE,
        /**
         * Why figures of the column before it are not shown, in codes of SDMX: {@code C} of {@code CL_CONF_STATUS}
         * (confidential), {@code M} of {@code CL_OBS_STATUS} (the data cannot exist), {@code B} of the same (a change
         * across a break in the series), or nothing; of published figures what is to be known of them, in codes of
         * {@code CL_OBS_STATUS}.
         */
        STATUS,
        /** What kind of observation the row is, in codes of SDMX {@code CL_OBS_STATUS}. */
        OBSERVATION
    }
}
