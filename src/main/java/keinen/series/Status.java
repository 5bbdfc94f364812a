package keinen.series;

/**
 * What is to be known of a figure, in codes of the SDMX code list {@code CL_OBS_STATUS} (version 2.2,
 * https://sdmx.org/). A figure without anything to be known has no code, where SDMX would write {@code A}.
 */
final class Status {
    static final String NORMAL = "";
    /** The first figure after a break; a comparison of figures that a break parts. */
    static final String BREAK = "B";
    /** Missing value; data cannot exist. */
    static final String CANNOT_EXIST = "M";
    /** Missing value. */
    static final String MISSING = "O";

    private Status() {}
}
