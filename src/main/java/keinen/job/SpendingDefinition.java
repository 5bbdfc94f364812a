package keinen.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table of spending says of decomposition and prices.
 *
 * @param decomposeBy what a decomposition mixes; empty where none is asked for
 * @param decomposed which figure it divides
 * @param constantPricesOf the year in whose prices amounts are given too
 */
record SpendingDefinition(
        Optional<Located<String>> decomposeBy,
        SpendingPlan.Target decomposed,
        Optional<Located<Integer>> constantPricesOf) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final Words<SpendingPlan.Target> TARGETS = Words.of(
            "figure",
            Map.of(
                    "amount", SpendingPlan.Target.AMOUNT,
                    "amount_per_month", SpendingPlan.Target.AMOUNT_PER_MONTH));

    static SpendingDefinition read(YamlMap table) {
        Optional<YamlValue> decompose = table.find("decompose");
        return new SpendingDefinition(
                decompose.flatMap(SpendingDefinition::by),
                decompose
                        .filter(YamlValue::isMap)
                        .flatMap(SpendingDefinition::target)
                        .orElse(SpendingPlan.Target.AMOUNT),
                table.find("constant_prices").flatMap(SpendingDefinition::year));
    }

    /** {@code decompose} is a dimension, or keys of which {@code by} is that. */
    private static Optional<Located<String>> by(YamlValue decompose) {
        if (decompose.isMap()) {
            return decompose.map().flatMap(map -> map.require("by").flatMap(YamlValue::locatedText));
        }
        return decompose.isText() ? decompose.locatedText() : decompose.invalid("a dimension, or {by: …, of: …}");
    }

    private static Optional<SpendingPlan.Target> target(YamlValue decompose) {
        return decompose.map().flatMap(map -> {
            map.refuseAllBut(List.of("by", "of"));
            return map.find("of").flatMap(TARGETS::read);
        });
    }

    private static Optional<Located<Integer>> year(YamlValue value) {
        return value.integer(FIRST_YEAR, LAST_YEAR).map(year -> new Located<>(year, value.place()));
    }
}
