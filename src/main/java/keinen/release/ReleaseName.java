package keinen.release;

import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import keinen.time.Month;

/**
 * The name of a release, {@code <as-of>-r<N>}; ordered by as-of month, then number.
 *
 * @param number 1 for the first release of an as-of month
 */
public record ReleaseName(Month asOf, int number) implements Comparable<ReleaseName> {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2})-r([1-9]\\d{0,8})");
    private static final Comparator<ReleaseName> ORDER =
            Comparator.comparing(ReleaseName::asOf).thenComparing(ReleaseName::number);

    /** Nothing where the text is no release's name. */
    public static Optional<ReleaseName> find(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReleaseName(Month.parse(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(ReleaseName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return asOf + "-r" + number;
    }
}
