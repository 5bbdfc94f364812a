package keinen.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.finding.Place;

/**
 * What a table says of spells, before the job's definition fills the gaps.
 *
 * @param bridgeMonths where the table does not count spells as the job does
 * @param place where the table says something of spells; that of its measure where it says nothing
 */
record SpellDefinition(
        Optional<Integer> bridgeMonths, int minimumMonths, Optional<Sensitivity> sensitivity, Place place) {
    static final List<String> KEYS = List.of("bridge_months", "minimum_months", "sensitivity");

    static final int LONGEST_BRIDGE = 120;
    private static final int LONGEST_MINIMUM = 120;

    static SpellDefinition read(YamlMap table) {
        Place place = table.place(Stream.of("sensitivity", "minimum_months", "bridge_months")
                .filter(table::has)
                .findFirst()
                .orElse("measure"));
        return new SpellDefinition(
                table.find("bridge_months").flatMap(value -> value.integer(0, LONGEST_BRIDGE)),
                table.find("minimum_months")
                        .flatMap(value -> value.integer(SpellRules.ANY_LENGTH, LONGEST_MINIMUM))
                        .orElse(SpellRules.ANY_LENGTH),
                table.find("sensitivity").flatMap(YamlValue::map).map(SpellDefinition::sensitivity),
                place);
    }

    /** The table's definition of a spell in a job that has this one. */
    SpellRules rules(SpellRules job) {
        return new SpellRules(bridgeMonths.orElse(job.bridgeMonths()), minimumMonths);
    }

    /** A grid without one of its keys has the table's own value for it. */
    private static Sensitivity sensitivity(YamlMap map) {
        map.refuseAllBut(List.of("bridge_months", "minimum_months"));
        if (map.entries().isEmpty()) {
            map.wrong("Missing key 'bridge_months' or 'minimum_months' (at least one names other definitions)");
        }
        return new Sensitivity(
                map.find("bridge_months")
                        .map(values -> values.integers(0, LONGEST_BRIDGE))
                        .orElse(List.of()),
                map.find("minimum_months")
                        .map(values -> values.integers(SpellRules.ANY_LENGTH, LONGEST_MINIMUM))
                        .orElse(List.of()));
    }
}
