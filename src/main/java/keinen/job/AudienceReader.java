package keinen.job;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keinen.finding.Findings;
import keinen.finding.Kind;

/** Reads how the tables for one audience are protected. */
final class AudienceReader {
    private static final int USUAL_MIN_WIDTH = 5;
    private static final int USUAL_THRESHOLD = 10;
    private static final int USUAL_BASE_YEN = 1_000_000;
    private static final int USUAL_BASE_DAYS = 365;
    private static final int USUAL_MIDPOINT = 6;
    private static final int MOST_PERSONS = 1_000_000;
    private static final int MOST_CONTRIBUTIONS = 2;
    private static final Words<Rules.Method> METHODS = new Words<>(
            "method",
            Arrays.stream(Rules.Method.values()).collect(Collectors.toMap(Rules.Method::key, Function.identity())),
            List.of("controlled-rounding", "sticky-rounding", "midpoint", "ckm", "dp", "withhold", "suppress-frozen"),
            "this version has none, suppress, round, sticky-round");
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,4})([smh])");
    private static final Pattern VARIABLE = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]*");
    private static final List<String> SUPPRESSING = List.of(
            "method",
            "threshold",
            "zeros",
            "protection",
            "dominance",
            "p_percent",
            "contributor",
            "group_disclosure",
            "small_areas");
    private static final List<String> ROUNDING =
            List.of("method", "base", "base_yen", "base_days", "midpoint", "threshold", "dominance", "p_percent");
    private static final List<String> ALL = Stream.of(SUPPRESSING, ROUNDING, List.of("key"))
            .flatMap(List::stream)
            .distinct()
            .toList();
    private static final Words<Rules.Zeros> ZEROS =
            Words.of("zeros", Map.of("publish", Rules.Zeros.PUBLISH, "hide", Rules.Zeros.HIDE));

    private AudienceReader() {}

    static Optional<Rules.Audience> read(YamlValue value, Findings findings) {
        return value.map().flatMap(map -> {
            Optional<Rules.Method> method = map.require("method").flatMap(METHODS::read);
            List<String> heeded = method.map(AudienceReader::keys).orElse(ALL);
            map.refuseAllBut(heeded);
            map.refuseNothing(heeded);
            return method.map(known -> switch (known) {
                case NONE -> none(map, findings);
                case SUPPRESS -> suppress(map);
                case ROUND, STICKY_ROUND -> round(known, map);
            });
        });
    }

    /** Only what the gate would heed, but method none, which says itself what it refuses. */
    private static List<String> keys(Rules.Method method) {
        return switch (method) {
            case NONE -> ALL;
            case SUPPRESS -> SUPPRESSING;
            case ROUND -> ROUNDING;
            case STICKY_ROUND ->
                Stream.concat(ROUNDING.stream(), Stream.of("key")).toList();
        };
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

    private static Rules.Audience round(Rules.Method method, YamlMap map) {
        int base = map.require("base").flatMap(value -> value.integer(2, 1_000)).orElse(2);
        Rules.Rounding rounding = new Rules.Rounding(
                base,
                integer(map, "base_yen", 2, 1_000_000_000, USUAL_BASE_YEN),
                integer(map, "base_days", 2, 100_000, USUAL_BASE_DAYS),
                integer(map, "midpoint", 2, 1_000, USUAL_MIDPOINT),
                method == Rules.Method.STICKY_ROUND
                        ? map.require("key").flatMap(AudienceReader::variable)
                        : Optional.empty());
        return new Rules.Audience(
                method,
                integer(map, "threshold", 1, MOST_PERSONS, USUAL_THRESHOLD),
                Rules.Zeros.PUBLISH,
                0,
                map.find("dominance").flatMap(YamlValue::map).flatMap(AudienceReader::dominance),
                pPercent(map),
                Optional.of(rounding));
    }

    private static int integer(YamlMap map, String key, int least, int most, int usual) {
        return map.find(key).flatMap(value -> value.integer(least, most)).orElse(usual);
    }

    /** A key that stood in the rules would be known to all who read them. */
    private static Optional<String> variable(YamlValue value) {
        return value.text()
                .flatMap(text -> VARIABLE.matcher(text).matches()
                        ? Optional.of(text.substring("env:".length()))
                        : value.invalid("env: and the name of the environment variable that holds the key"));
    }

    private static OptionalDouble pPercent(YamlMap map) {
        return map.find("p_percent")
                .flatMap(YamlValue::percent)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
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
        Duration timeLimit = map.find("protection")
                .flatMap(YamlValue::map)
                .flatMap(protection -> protection.find("time_limit"))
                .flatMap(AudienceReader::duration)
                .orElse(Rules.Audience.USUAL_TIME_LIMIT);
        Optional<Rules.Dominance> dominance =
                map.find("dominance").flatMap(YamlValue::map).flatMap(AudienceReader::dominance);
        return new Rules.Audience(
                Rules.Method.SUPPRESS,
                threshold,
                zeros,
                minWidth,
                dominance,
                pPercent(map),
                timeLimit,
                CellRulesReader.contributor(map),
                CellRulesReader.groupDisclosure(map),
                CellRulesReader.smallAreas(map),
                Optional.empty());
    }

    private static Optional<Duration> duration(YamlValue value) {
        return value.text().flatMap(text -> {
            Matcher parts = DURATION.matcher(text);
            return parts.matches()
                    ? Optional.of(Duration.parse("PT" + parts.group(1) + parts.group(2)))
                    : value.invalid("a number and s, m or h, such as 20m");
        });
    }

    private static int minWidth(YamlMap map) {
        map.refuseAllBut(List.of("min_width", "time_limit"));
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
