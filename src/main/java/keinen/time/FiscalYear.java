package keinen.time;

/**
 * A Japanese fiscal year, April to March.
 *
 * @param year the calendar year of its April: 2016 is 平成28年度, April 2016 to March 2017
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public Month first() {
        return Month.of(year, 4);
    }

    /** Its March, inclusive. */
    public Month last() {
        return Month.of(year + 1, 3);
    }

    /** How many of its months lie in {@code from}…{@code to}, both inclusive. */
    public int monthsWithin(Month from, Month to) {
        int first = Math.max(first().index(), from.index());
        int last = Math.min(last().index(), to.index());
        return Math.max(0, last - first + 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
