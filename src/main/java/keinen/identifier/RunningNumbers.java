package keinen.identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether ids are numbers, perhaps behind a few letters, that lie so near to each other that they can be guessed. */
final class RunningNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\D{0,4}(\\d{1,18})");
    private static final int FEWEST = 30;
    private static final int SHORT = 7;

    /** Of so many numbers in a row at least one is somebody's. */
    private static final int NEAR = 100;

    private int count;
    private int longest;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;

    void look(String value) {
        Matcher matcher = NUMBER.matcher(value);
        if (matcher.matches()) {
            String digits = matcher.group(1);
            long number = Long.parseLong(digits);
            count++;
            longest = Math.max(longest, digits.length());
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
    }

    /**
     * @param looked all values; nine of ten must be numbers, and thirty of them, or the rest is chance
     */
    boolean areGuessable(int looked) {
        return count >= FEWEST
                && 10L * count >= 9L * looked
                && (longest <= SHORT || most - least < (long) NEAR * count);
    }
}
