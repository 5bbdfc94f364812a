package keinen.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keinen.dictionary.Unit;
import keinen.finding.Place;

/** Reads the tables of a job file. */
final class TableReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");
    private static final List<String> PARTS = List.of(
            "_summary", "_test", "_sensitivity", "_coverage", "_standardised", "_decomposition", "_constant_prices");
    private static final int LONGEST_BRIDGE = 120;
    private static final int LONGEST_MINIMUM = 120;
    private static final int LONGEST_WINDOW_MONTHS = 240;
    private static final int MOST_SPELLS = 120;
    private static final int MOST_YEARS = 50;
    private static final int LONGEST_FOLLOW_UP = 120;
    private static final Words<Measure> MEASURES = Words.of(
            "measure", Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::key, Function.identity())));
    private static final List<String> EVERY_OPTION = List.of(
            "period",
            "spells",
            "ci",
            "of",
            "bands",
            "years",
            "within",
            "returning_within",
            "months",
            "groups",
            "standardise",
            "standard",
            "test",
            "strata",
            "decompose",
            "constant_prices");
    private static final Words<Unit> UNITS =
            Words.of("unit", Arrays.stream(Unit.values()).collect(Collectors.toMap(Unit::key, Function.identity())));
    private static final Words<CountPlan.Period> PERIODS =
            Words.of("period", Map.of("month", CountPlan.Period.MONTH, "fiscal-year", CountPlan.Period.FISCAL_YEAR));
    private static final Words<CountPlan.SpellSelection> SPELLS =
            Words.of("spells", Map.of("all", CountPlan.SpellSelection.ALL, "first", CountPlan.SpellSelection.FIRST));
    private static final Words<GroupTest.Weights> TESTS =
            Words.of("test", Map.of("log-rank", GroupTest.Weights.LOG_RANK, "peto", GroupTest.Weights.PETO));
    private static final Words<SpendingPlan.Target> TARGETS = Words.of(
            "figure",
            Map.of(
                    "amount", SpendingPlan.Target.AMOUNT,
                    "amount_per_month", SpendingPlan.Target.AMOUNT_PER_MONTH));
    private static final Words<CountPlan.GroupMonth> GROUP_MONTHS = Words.of(
            "groups", Map.of("last-month", CountPlan.GroupMonth.LAST, "first-month", CountPlan.GroupMonth.FIRST));
    private static final Words<TablePlan.Interval> INTERVALS = Words.of(
            "ci",
            Map.of(
                    "log-log", TablePlan.Interval.LOG_LOG,
                    "log", TablePlan.Interval.LOG,
                    "plain", TablePlan.Interval.PLAIN));

    private TableReader() {}

    static List<JobDefinition.Table> read(YamlMap tables) {
        List<JobDefinition.Table> read = new ArrayList<>();
        tables.entries().forEach((name, value) -> {
            checkName(name, value, tables);
            value.map().ifPresent(map -> read.add(table(name, map)));
        });
        return Collections.unmodifiableList(read);
    }

    private static void checkName(String name, YamlValue value, YamlMap tables) {
        if (!NAME.matcher(name).matches()) {
            value.wrong("Invalid table name '" + name + "' (must be lower-case letters, digits and _)");
        }
        for (String part : PARTS) {
            String of = name.endsWith(part) ? name.substring(0, name.length() - part.length()) : "";
            if (tables.has(of)) {
                value.wrong("Invalid table name '" + name + "' (must not be a part of table '" + of + "')");
            }
        }
    }

    private static JobDefinition.Table table(String name, YamlMap own) {
        Optional<Preset> preset = own.find("preset").flatMap(Presets::read);
        YamlMap map = preset.map(known -> Presets.overlay(known, own)).orElse(own);
        Optional<Measure> measure =
                (own.has("preset") ? map.find("measure") : map.require("measure")).flatMap(MEASURES::read);
        map.refuseAllBut(keys(measure, own));
        refuseTestsOfNothing(map);
        Unit unit = map.find("unit").flatMap(UNITS::read).orElse(Unit.PERSON);
        return new JobDefinition.Table(
                name,
                measure,
                map.place("measure"),
                new Located<>(unit, map.place("unit")),
                map.find("by").map(YamlValue::texts).orElse(List.of()),
                map.place("by"),
                map.find("period").flatMap(PERIODS::read).orElse(CountPlan.Period.MONTH),
                spells(measure, map),
                map.find("bridge_months").flatMap(value -> value.integer(0, LONGEST_BRIDGE)),
                map.find("minimum_months").flatMap(TableReader::minimum).orElse(SpellRules.ANY_LENGTH),
                map.find("ci").flatMap(INTERVALS::read).orElse(TablePlan.Interval.LOG_LOG),
                isNumber(measure, "of")
                        ? Optional.empty()
                        : required(measure, "of", map).flatMap(YamlValue::locatedText),
                required(measure, "bands", map).flatMap(YamlValue::bands),
                measure.map(known -> followUp(known, map)).orElse(FollowUp.NONE),
                map.find("sensitivity").flatMap(YamlValue::map).map(TableReader::sensitivity),
                measure.map(known -> criterion(known, map)).orElse(Criterion.NONE),
                map.find("groups").flatMap(GROUP_MONTHS::read).orElse(CountPlan.GroupMonth.LAST),
                preset,
                rulesPlace(map),
                standardise(map),
                map.find("standard").flatMap(YamlValue::locatedPath),
                map.find("test").flatMap(TESTS::read).orElse(GroupTest.USUAL.weights()),
                map.find("strata").map(YamlValue::texts).orElse(List.of()),
                map.find("decompose").flatMap(TableReader::decomposeBy),
                map.find("decompose").flatMap(TableReader::decomposed).orElse(SpendingPlan.Target.AMOUNT),
                map.find("constant_prices").flatMap(TableReader::year));
    }

    private static void refuseTestsOfNothing(YamlMap map) {
        for (String key : map.find("by").isPresent() ? List.<String>of() : List.of("test", "strata")) {
            map.find(key)
                    .ifPresent(value ->
                            value.wrong("Invalid key '" + key + "' (a test compares groups: name them under 'by')"));
        }
    }

    private static Criterion criterion(Measure measure, YamlMap map) {
        return switch (measure) {
            case LONG_TERM -> criterion(map, Criterion.LONG_TERM, "months", "of", LONGEST_WINDOW_MONTHS);
            case CYCLERS -> criterion(map, Criterion.CYCLERS, "spells", "years", LONGEST_WINDOW_MONTHS / 12);
            default -> Criterion.NONE;
        };
    }

    private static Criterion criterion(YamlMap map, Criterion usual, String least, String window, int longest) {
        int of = map.find(window).flatMap(value -> value.integer(1, longest)).orElse(usual.window());
        int most = least.equals("months") ? of : MOST_SPELLS;
        return new Criterion(
                map.find(least).flatMap(value -> value.integer(1, most)).orElse(Math.min(most, usual.least())), of);
    }

    /** Which spells are followed; for cyclers the key says how many there must be. */
    private static CountPlan.SpellSelection spells(Optional<Measure> measure, YamlMap map) {
        return isNumber(measure, "spells")
                ? CountPlan.SpellSelection.ALL
                : map.find("spells").flatMap(SPELLS::read).orElse(CountPlan.SpellSelection.ALL);
    }

    /** Whether a key that other measures have words for holds a number. */
    private static boolean isNumber(Optional<Measure> measure, String option) {
        return switch (option) {
            case "of" -> measure.equals(Optional.of(Measure.LONG_TERM));
            case "spells" -> measure.equals(Optional.of(Measure.CYCLERS));
            default -> false;
        };
    }

    private static Optional<Integer> minimum(YamlValue value) {
        return value.integer(SpellRules.ANY_LENGTH, LONGEST_MINIMUM);
    }

    private static FollowUp followUp(Measure measure, YamlMap map) {
        FollowUp usual = FollowUp.usual(measure);
        List<Integer> years =
                map.find("years").map(values -> values.integers(1, MOST_YEARS)).orElse(List.of());
        return new FollowUp(
                years.isEmpty() ? usual.years() : years,
                months("within", map).orElse(usual.within()),
                months("returning_within", map).orElse(usual.returningWithin()));
    }

    private static Optional<Integer> months(String key, YamlMap map) {
        return map.find(key).flatMap(value -> value.integer(1, LONGEST_FOLLOW_UP));
    }

    private static Place rulesPlace(YamlMap map) {
        return map.place(Stream.of("sensitivity", "minimum_months", "bridge_months")
                .filter(map::has)
                .findFirst()
                .orElse("measure"));
    }

    /** A grid without one of its keys has the table's own value for it. */
    private static Sensitivity sensitivity(YamlMap map) {
        map.refuseAllBut(List.of("bridge_months", "minimum_months"));
        if (map.entries().isEmpty()) {
            String what = "Missing key 'bridge_months' or 'minimum_months' (at least one names other definitions)";
            map.wrong(what);
        }
        return new Sensitivity(
                map.find("bridge_months")
                        .map(values -> values.integers(0, LONGEST_BRIDGE))
                        .orElse(List.of()),
                map.find("minimum_months")
                        .map(values -> values.integers(SpellRules.ANY_LENGTH, LONGEST_MINIMUM))
                        .orElse(List.of()));
    }

    /** {@code decompose} is a dimension, or keys of which {@code by} is that. */
    private static Optional<Located<String>> decomposeBy(YamlValue value) {
        if (value.isMap()) {
            return value.map().flatMap(map -> map.require("by").flatMap(YamlValue::locatedText));
        }
        return value.isText() ? value.locatedText() : value.invalid("a dimension, or {by: …, of: …}");
    }

    private static Optional<SpendingPlan.Target> decomposed(YamlValue value) {
        return Optional.of(value)
                .filter(YamlValue::isMap)
                .flatMap(YamlValue::map)
                .flatMap(map -> {
                    map.refuseAllBut(List.of("by", "of"));
                    return map.find("of").flatMap(TARGETS::read);
                });
    }

    private static Optional<Located<Integer>> year(YamlValue value) {
        return value.integer(1900, 2099).map(year -> new Located<>(year, value.place()));
    }

    /** The strata; a standard population without them is for nothing. */
    private static List<Located<String>> standardise(YamlMap map) {
        if (map.has("standard")) {
            map.require("standardise");
        }
        return map.find("standardise").map(YamlValue::texts).orElse(List.of());
    }

    /** The value of an option that a measure cannot do without; nothing for measures that do not have it. */
    private static Optional<YamlValue> required(Optional<Measure> measure, String option, YamlMap map) {
        boolean has = measure.map(TableReader::options).orElse(List.of()).contains(option);
        return has ? map.require(option) : Optional.empty();
    }

    /** The keys of a measure's table; those of every measure where it is not known which one is meant. */
    private static List<String> keys(Optional<Measure> measure, YamlMap table) {
        List<String> keys = new ArrayList<>(List.of("measure", "by", "unit"));
        if (table.has("preset") || !table.has("measure")) {
            keys.add("preset");
        }
        if (!measure.equals(Optional.of(Measure.EXPENDITURE))) {
            keys.addAll(List.of("bridge_months", "minimum_months", "sensitivity"));
        }
        keys.addAll(measure.map(TableReader::options).orElse(EVERY_OPTION));
        return keys;
    }

    private static List<String> options(Measure measure) {
        return switch (measure) {
            case STOCK_FLOW -> List.of("period");
            case SURVIVAL -> List.of("spells", "ci", "test", "strata");
            case EXITS -> List.of("spells", "strata");
            case TRANSITION -> List.of("of");
            case DISTRIBUTION -> List.of("of", "bands");
            case CONTINUATION -> List.of("years");
            case ENTRY_OUTCOMES -> List.of("within", "returning_within");
            case CHURN, INFLOW -> List.of("within");
            case LONG_TERM -> List.of("months", "of");
            case CYCLERS -> List.of("spells", "years");
            case EXIT_REASONS -> List.of("groups");
            case COHORT, RE_ENTRY, DURATION, SPELL_DAYS -> List.of();
            case RATE -> List.of("standardise", "standard");
            case EXPENDITURE -> List.of("decompose", "constant_prices");
        };
    }
}
