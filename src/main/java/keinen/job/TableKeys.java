package keinen.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys that a table may have. */
final class TableKeys {
    private TableKeys() {}

    /** Those of a measure's table; those of every measure where it is not known which one is meant. */
    static List<String> of(Optional<Measure> measure, YamlMap table) {
        List<String> keys = new ArrayList<>(List.of("measure", "by", "unit"));
        if (table.has("preset") || !table.has("measure")) {
            keys.add("preset");
        }
        if (!measure.equals(Optional.of(Measure.EXPENDITURE))) {
            keys.addAll(SpellDefinition.KEYS);
        }
        keys.addAll(measure.map(TableKeys::options).orElseGet(TableKeys::everyOption));
        return keys;
    }

    /** Whether the tables of a measure have an option. */
    static boolean has(Optional<Measure> measure, String option) {
        return measure.map(TableKeys::options).orElse(List.of()).contains(option);
    }

    private static List<String> everyOption() {
        return Arrays.stream(Measure.values())
                .flatMap(measure -> options(measure).stream())
                .distinct()
                .toList();
    }

    private static List<String> options(Measure measure) {
        return switch (measure) {
            case STOCK_FLOW -> List.of("period");
            case SURVIVAL -> List.of("spells", "ci", "test", "strata");
            case EXITS -> List.of("spells", "strata");
            case TRANSITION -> List.of("of", "ci");
            case DISTRIBUTION -> List.of("of", "bands", "ci");
            case CONTINUATION -> List.of("years", "ci");
            case ENTRY_OUTCOMES -> List.of("within", "returning_within", "ci");
            case CHURN, INFLOW -> List.of("within", "ci");
            case LONG_TERM -> List.of("months", "of", "ci");
            case CYCLERS -> List.of("spells", "years", "ci");
            case EXIT_REASONS -> List.of("groups", "ci");
            case COHORT -> List.of("ci");
            case RE_ENTRY, DURATION, SPELL_DAYS -> List.of();
            case RATE -> List.of("standardise", "standard");
            case EXPENDITURE -> List.of("decompose", "constant_prices");
        };
    }
}
