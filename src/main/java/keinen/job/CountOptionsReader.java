package keinen.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a table's measure counts. */
final class CountOptionsReader {
    private static final int LONGEST_WINDOW_MONTHS = 240;
    private static final int MOST_SPELLS = 120;
    private static final int MOST_YEARS = 50;
    private static final int LONGEST_FOLLOW_UP = 120;
    private static final Words<CountOptions.Period> PERIODS = Words.of(
            "period", Map.of("month", CountOptions.Period.MONTH, "fiscal-year", CountOptions.Period.FISCAL_YEAR));
    private static final Words<CountOptions.SpellSelection> SPELLS = Words.of(
            "spells", Map.of("all", CountOptions.SpellSelection.ALL, "first", CountOptions.SpellSelection.FIRST));
    private static final Words<CountOptions.GroupMonth> GROUP_MONTHS = Words.of(
            "groups", Map.of("last-month", CountOptions.GroupMonth.LAST, "first-month", CountOptions.GroupMonth.FIRST));

    private final Measure measure;
    private final YamlMap map;

    private CountOptionsReader(Measure measure, YamlMap map) {
        this.measure = measure;
        this.map = map;
    }

    static CountOptions read(Measure measure, YamlMap map) {
        return new CountOptionsReader(measure, map).read();
    }

    private CountOptions read() {
        return new CountOptions(
                map.find("period").flatMap(PERIODS::read).orElse(CountOptions.Period.MONTH),
                spells(),
                TableKeys.has(Optional.of(measure), "bands")
                        ? map.require("bands").flatMap(YamlValue::bands)
                        : Optional.empty(),
                followUp(),
                criterion(),
                map.find("groups").flatMap(GROUP_MONTHS::read).orElse(CountOptions.GroupMonth.LAST));
    }

    /** Which spells are followed; for cyclers the key says how many there must be. */
    private CountOptions.SpellSelection spells() {
        return map.find("spells")
                .filter(value -> measure != Measure.CYCLERS)
                .flatMap(SPELLS::read)
                .orElse(CountOptions.SpellSelection.ALL);
    }

    private Criterion criterion() {
        return switch (measure) {
            case LONG_TERM -> criterion(Criterion.LONG_TERM, "months", "of", LONGEST_WINDOW_MONTHS);
            case CYCLERS -> criterion(Criterion.CYCLERS, "spells", "years", LONGEST_WINDOW_MONTHS / 12);
            default -> Criterion.NONE;
        };
    }

    private Criterion criterion(Criterion usual, String least, String window, int longest) {
        int of = map.find(window).flatMap(value -> value.integer(1, longest)).orElse(usual.window());
        int most = least.equals("months") ? of : MOST_SPELLS;
        return new Criterion(
                map.find(least).flatMap(value -> value.integer(1, most)).orElse(Math.min(most, usual.least())), of);
    }

    private FollowUp followUp() {
        FollowUp usual = FollowUp.usual(measure);
        List<Integer> years = map.find("years")
                .filter(values -> measure == Measure.CONTINUATION)
                .map(values -> values.integers(1, MOST_YEARS))
                .orElse(List.of());
        return new FollowUp(
                years.isEmpty() ? usual.years() : years,
                months("within").orElse(usual.within()),
                months("returning_within").orElse(usual.returningWithin()));
    }

    private Optional<Integer> months(String key) {
        return map.find(key).flatMap(value -> value.integer(1, LONGEST_FOLLOW_UP));
    }
}
