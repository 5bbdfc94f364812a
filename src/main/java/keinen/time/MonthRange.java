package keinen.time;

/** A run of months, both ends inclusive. */
public record MonthRange(Month first, Month last) {
    public MonthRange {
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException("Invalid months: " + first + ".." + last + " (must not run backwards)");
        }
    }

    /**
     * Reads {@code yyyy-MM..yyyy-MM}.
     *
     * @throws IllegalArgumentException when the text has another form or runs backwards
     */
    public static MonthRange parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("Invalid months: " + text + " (must be yyyy-MM..yyyy-MM)");
        }
        try {
            return new MonthRange(Month.parse(text.substring(0, dots)), Month.parse(text.substring(dots + 2)));
        } catch (java.time.format.DateTimeParseException notMonths) {
            throw new IllegalArgumentException("Invalid months: " + text + " (must be yyyy-MM..yyyy-MM)", notMonths);
        }
    }

    public int length() {
        return last.index() - first.index() + 1;
    }

    public boolean contains(Month month) {
        return first.compareTo(month) <= 0 && month.compareTo(last) <= 0;
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }
}
