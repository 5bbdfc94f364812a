package keinen.release;

/**
 * A column of a released table.
 *
 * @param name the name that the documentation uses, whatever the labels of a file are
 * @param dimension the column of the dataset whose codes stand in it; empty where its cells are keinen's own
 */
public record Column(String name, Type type, Part part, String dimension) {

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
        /** Two decimals. */
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
         * across a break in the series), or nothing.
         */
        STATUS,
        /** What kind of observation the row is, in codes of SDMX {@code CL_OBS_STATUS}. */
        OBSERVATION
    }
}
