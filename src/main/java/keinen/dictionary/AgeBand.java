package keinen.dictionary;

import java.util.List;
import keinen.time.Day;

/**
 * The dimension that every dataset with a month of birth has: age in completed years at each month, in bands. A day of
 * birth is not known, so the month of birth counts as one in which the birthday has been. Ages are coded like the codes
 * of a column: 1 for the first band and so on, 0 where the birth is missing or later than the month.
 */
public final class AgeBand {
    /** The dimension's name. */
    public static final String NAME = "age_band";

    /** Five years each up to 100 and over, as the census (国勢調査) has them. */
    public static final Bands USUAL = Bands.every(5, 100);

    private AgeBand() {}

    /**
     * @param birth the index of the month of birth, or {@link Day#MISSING}
     * @param month the index of the month at which the person has the age
     */
    public static int code(Bands bands, int birth, int month) {
        return birth == Day.MISSING || birth > month ? 0 : 1 + bands.of((month - birth) / 12);
    }

    /** The texts of the codes 1, 2, … */
    public static List<String> codes(Bands bands) {
        return bands.names();
    }
}
