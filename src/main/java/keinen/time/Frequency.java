package keinen.time;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How often a published figure appears. A period is a number: the calendar year in which it begins, or
 * {@link Month#index()}; the period after it is the next number.
 */
public enum Frequency {
    /** April to March, written as the year of its April. */
    FISCAL_YEAR("fiscal-year", 1),
    /** January to December. */
    YEAR("year", 1),
    /** {@code yyyy-MM}. */
    MONTH("month", 12);

    private static final Pattern YEARS = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTHS = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private final String key;
    private final int perYear;

    Frequency(String key, int perYear) {
        this.key = key;
        this.perYear = perYear;
    }

    /** The word for it in a job file. */
    public String key() {
        return key;
    }

    /** How many periods there are from a period to the same one a year later. */
    public int perYear() {
        return perYear;
    }

    /** How a period is written, for messages. */
    public String form() {
        return this == MONTH ? "yyyy-MM" : "yyyy";
    }

    /** The period of that text; nothing where it is written otherwise. */
    public OptionalInt find(String text) {
        if (this == MONTH) {
            return MONTHS.matcher(text).matches()
                    ? OptionalInt.of(Month.parse(text).index())
                    : OptionalInt.empty();
        }
        return YEARS.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** A period as it is written. */
    public String text(int period) {
        return this == MONTH ? new Month(period).toString() : Integer.toString(period);
    }

    public Month firstMonth(int period) {
        return switch (this) {
            case FISCAL_YEAR -> new FiscalYear(period).first();
            case YEAR -> Month.of(period, 1);
            case MONTH -> new Month(period);
        };
    }

    /** Inclusive. */
    public Month lastMonth(int period) {
        return switch (this) {
            case FISCAL_YEAR -> new FiscalYear(period).last();
            case YEAR -> Month.of(period, 12);
            case MONTH -> new Month(period);
        };
    }
}
