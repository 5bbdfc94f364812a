package keinen.dictionary;

import java.util.List;
import keinen.time.Day;

/**
 * The dimension that every dataset with a date of becoming a resident has: whole months of residence at each month, in
 * bands, so that newcomers can be told from others. Months are counted to the first of the month, or to the start date of
 * the spell in the month in which it began, as a {@code distribution} of {@code months_resident_at_entry} counts them.
 * Bands are coded like the codes of a column: 1 for the first one and so on, 0 where the date is missing or in a later
 * month.
 */
public final class ResidenceBand {
    /** The dimension's name. */
    public static final String NAME = "residence_band";

    /** The column of the dataset, of role date, that it is derived from. */
    public static final String SINCE = "resident_since";

    /** Under half a year, and longer: the newcomers of the Osaka analysis of 2017, and the others. */
    public static final Bands USUAL = new Bands(List.of(0, 6));

    private ResidenceBand() {}

    /**
     * @param since the day of becoming a resident, or {@link Day#MISSING}
     * @param month the index of the month at which the person has been a resident for so long
     * @param spellStart the day on which the present spell began, or {@link Day#MISSING}; used where it lies in the month
     */
    public static int code(Bands bands, int since, int month, int spellStart) {
        int day = Day.monthIndexOf(spellStart) == month ? Day.dayOfMonth(spellStart) : 1;
        int months = Day.wholeMonths(since, month, day);
        return months == Day.MISSING ? 0 : 1 + bands.of(months);
    }

    /** The texts of the codes 1, 2, … */
    public static List<String> codes(Bands bands) {
        return bands.names();
    }
}
