package keinen.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import keinen.dictionary.Unit;

/** Reads the rules of an audience that are about what a cell is of: who contributes, what they share, where they live. */
final class CellRulesReader {
    private static final int MOST_PERSONS = 1_000_000;
    private static final int MOST_INHABITANTS = 100_000_000;
    private static final Words<Unit> CONTRIBUTORS =
            Words.of("contributor", Map.of("person", Unit.PERSON, "household", Unit.HOUSEHOLD));

    private CellRulesReader() {}

    /** Whose number the threshold is about; persons where the rules do not say. */
    static Unit contributor(YamlMap audience) {
        return audience.find("contributor").flatMap(CONTRIBUTORS::read).orElse(Unit.PERSON);
    }

    static Optional<GroupDisclosure> groupDisclosure(YamlMap audience) {
        return audience.find("group_disclosure").flatMap(YamlValue::map).flatMap(map -> {
            map.refuseAllBut(List.of("k", "for"));
            map.refuseNothing(List.of("for"));
            Set<String> dimensions = new LinkedHashSet<>();
            map.find("for").ifPresent(value -> {
                value.texts().forEach(name -> dimensions.add(name.value()));
                if (dimensions.isEmpty()) {
                    value.invalid("a list of columns");
                }
            });
            return map.require("k")
                    .flatMap(value -> value.integer(0, MOST_PERSONS))
                    .map(k -> new GroupDisclosure(k, dimensions));
        });
    }

    /** One rule, or a list of them. */
    static List<SmallArea> smallAreas(YamlMap audience) {
        return audience.find("small_areas").stream()
                .flatMap(value -> value.isMap() ? Stream.of(value) : value.list().stream())
                .flatMap(value -> value.map().stream())
                .flatMap(map -> smallArea(map).stream())
                .toList();
    }

    private static Optional<SmallArea> smallArea(YamlMap map) {
        map.refuseAllBut(List.of("of", "population_below", "threshold", "withhold"));
        map.refuseNothing(List.of("threshold", "withhold"));
        Optional<String> of = map.require("of").flatMap(YamlValue::text);
        Optional<Integer> below = map.require("population_below").flatMap(value -> value.integer(1, MOST_INHABITANTS));
        Optional<Integer> threshold = map.find("threshold").flatMap(value -> value.integer(1, MOST_PERSONS));
        map.find("withhold")
                .filter(value -> !value.text().equals(Optional.of("true")))
                .ifPresent(value -> value.invalid("true, or the key left out"));
        if (map.has("threshold") == map.has("withhold")) {
            map.wrong("Invalid rule for small areas (must have one of threshold, withhold)");
        }
        OptionalInt asked = threshold.map(OptionalInt::of).orElse(OptionalInt.empty());
        return of.flatMap(area -> below.map(limit -> new SmallArea(area, limit, asked)));
    }
}
