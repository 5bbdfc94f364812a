package keinen.job;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A place where a series does not go on as before, as a list of breaks tells it.
 *
 * @param group the key below {@code series}
 * @param column the column or rate of the group; empty where all of its columns break
 * @param at the first period after the break
 * @param source where the break is told
 */
public record SeriesBreak(
        String group, Optional<String> column, int at, Kind kind, String ja, String en, String source) {

    /** What changed. */
    public enum Kind {
        /** What is counted has another definition. */
        DEFINITION,
        /** It is counted in another way: another survey, other months, another computation. */
        METHOD,
        /** It is printed in another unit. */
        UNIT,
        /** Places or offices came to it or left it. */
        COVERAGE,
        /** Categories beside it were made or dropped, so that it holds more or less. */
        CATEGORIES,
        /** The category exists from this period on: an empty cell before it is nothing, not a gap. */
        BEGINS,
        /** Worth telling; figures before and after it may be compared. */
        NOTE;

        static final Map<String, Kind> BY_WORD = words();

        private static Map<String, Kind> words() {
            Map<String, Kind> words = new java.util.HashMap<>();
            for (Kind kind : values()) {
                words.put(kind.word(), kind);
            }
            return Map.copyOf(words);
        }

        /** The word for it in a list of breaks. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether figures on the two sides must not be compared unmarked. */
        public boolean parts() {
            return this != BEGINS && this != NOTE;
        }
    }

    /** Whether it is a break of that series. */
    public boolean concerns(SeriesName name) {
        return group.equals(name.group()) && column.map(name.column()::equals).orElse(true);
    }
}
