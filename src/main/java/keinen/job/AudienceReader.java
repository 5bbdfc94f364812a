package keinen.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import keinen.finding.Findings;
import keinen.finding.Kind;

/** Reads how the tables for one audience are protected. */
final class AudienceReader {
    private static final int USUAL_MIN_WIDTH = 5;
    private static final int MOST_PERSONS = 1_000_000;
    private static final int MOST_CONTRIBUTIONS = 2;
    private static final List<String> KEYS = List.of(
            "method",
            "threshold",
            "zeros",
            "protection",
            "dominance",
            "p_percent",
            "contributor",
            "group_disclosure",
            "small_areas");
    private static final Words<Rules.Method> METHODS = new Words<>(
            "method",
            Map.of("none", Rules.Method.NONE, "suppress", Rules.Method.SUPPRESS),
            List.of("controlled-rounding", "sticky-rounding", "midpoint", "ckm", "dp", "withhold", "suppress-frozen"),
            "this version has none, suppress");
    private static final Words<Rules.Zeros> ZEROS =
            Words.of("zeros", Map.of("publish", Rules.Zeros.PUBLISH, "hide", Rules.Zeros.HIDE));

    private AudienceReader() {}

    static Optional<Rules.Audience> read(YamlValue value, Findings findings) {
        return value.map().flatMap(map -> {
            map.refuseAllBut(KEYS);
            map.refuseNothing(KEYS);
            return map.require("method")
                    .flatMap(METHODS::read)
                    .map(method -> method == Rules.Method.NONE ? none(map, findings) : suppress(map));
        });
    }

    private static Rules.Audience none(YamlMap map, Findings findings) {
        map.entries().forEach((key, value) -> {
            if (!key.equals("method")) {
                String what = "Invalid key '" + key + "' (must not stand with method none)";
                findings.add(Kind.DEFINITION, value.place(), what, "Method none shows every cell as it is");
            }
        });
        return new Rules.Audience(
                Rules.Method.NONE, 0, Rules.Zeros.PUBLISH, 0, Optional.empty(), OptionalDouble.empty());
    }

    private static Rules.Audience suppress(YamlMap map) {
        int threshold = map.require("threshold")
                .flatMap(value -> value.integer(1, MOST_PERSONS))
                .orElse(1);
        Rules.Zeros zeros = map.find("zeros").flatMap(ZEROS::read).orElse(Rules.Zeros.PUBLISH);
        int minWidth = map.find("protection")
                .flatMap(YamlValue::map)
                .map(AudienceReader::minWidth)
                .orElse(USUAL_MIN_WIDTH);
        Optional<Rules.Dominance> dominance =
                map.find("dominance").flatMap(YamlValue::map).flatMap(AudienceReader::dominance);
        OptionalDouble pPercent = map.find("p_percent")
                .flatMap(YamlValue::percent)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        return new Rules.Audience(
                Rules.Method.SUPPRESS,
                threshold,
                zeros,
                minWidth,
                dominance,
                pPercent,
                CellRulesReader.contributor(map),
                CellRulesReader.groupDisclosure(map),
                CellRulesReader.smallAreas(map));
    }

    private static int minWidth(YamlMap map) {
        map.refuseAllBut(List.of("min_width"));
        return map.find("min_width")
                .flatMap(value -> value.integer(1, MOST_PERSONS))
                .orElse(USUAL_MIN_WIDTH);
    }

    /** Rules of three or more contributions would have to be asked of more than a cell keeps. */
    private static Optional<Integer> largest(YamlValue value) {
        Optional<Integer> n = value.integer(1, 99);
        return n.filter(number -> number > MOST_CONTRIBUTIONS).isPresent()
                ? value.wrong("Unsupported dominance n " + n.get()
                        + " (a cell keeps its two largest contributions: must" + " be 1 or 2)")
                : n;
    }

    private static Optional<Rules.Dominance> dominance(YamlMap map) {
        map.refuseAllBut(List.of("n", "k"));
        Optional<Integer> n = map.require("n").flatMap(AudienceReader::largest);
        Optional<Double> k = map.require("k").flatMap(YamlValue::percent);
        return n.flatMap(largest -> k.map(percent -> new Rules.Dominance(largest, percent)));
    }
}
