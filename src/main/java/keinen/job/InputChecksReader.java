package keinen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.job.InputChecks.DiversityKind;
import keinen.job.InputChecks.KAnonymity;
import keinen.job.InputChecks.LDiversity;
import keinen.job.InputChecks.OnFail;
import keinen.job.InputChecks.TrajectoryUniqueness;

/** Reads {@code input_checks} of a rules file. What is not said is the strictest: no share below, and an error. */
final class InputChecksReader {
    private static final int MOST_PERSONS = 1_000_000;
    private static final int MOST_VALUES = 1000;
    private static final int MOST_POINTS = 6;
    private static final Words<OnFail> ON_FAIL =
            Words.of("on_fail", Map.of("warn", OnFail.WARN, "error", OnFail.ERROR));
    private static final Words<DiversityKind> KINDS =
            Words.of("kind", Map.of("distinct", DiversityKind.DISTINCT, "entropy", DiversityKind.ENTROPY));

    /** The columns that the checks name, with their places. */
    private final List<Located<String>> columns = new ArrayList<>();

    InputChecks read(YamlMap map) {
        map.refuseAllBut(List.of("k_anonymity", "l_diversity", "trajectory_uniqueness"));
        Optional<KAnonymity> k = map.find("k_anonymity").flatMap(YamlValue::map).flatMap(this::kAnonymity);
        Optional<LDiversity> l = map.find("l_diversity").flatMap(YamlValue::map).flatMap(this::lDiversity);
        Optional<TrajectoryUniqueness> trajectories =
                map.find("trajectory_uniqueness").flatMap(YamlValue::map).flatMap(check -> trajectories(check, k));
        return new InputChecks(k, l, trajectories);
    }

    /** Every column that a check names. */
    List<Located<String>> columns() {
        return List.copyOf(columns);
    }

    private Optional<KAnonymity> kAnonymity(YamlMap map) {
        map.refuseAllBut(List.of("keys", "k", "max_share_below", "on_fail"));
        List<String> keys = keys(map);
        Optional<Integer> k = map.require("k").flatMap(value -> value.integer(2, MOST_PERSONS));
        return k.map(least -> new KAnonymity(keys, least, share(map, "max_share_below"), onFail(map)));
    }

    private Optional<LDiversity> lDiversity(YamlMap map) {
        map.refuseAllBut(List.of("keys", "sensitive", "l", "kind", "max_share_below", "on_fail"));
        List<String> keys = keys(map);
        Optional<Located<String>> sensitive = map.require("sensitive").flatMap(YamlValue::locatedText);
        sensitive.ifPresent(columns::add);
        sensitive
                .filter(column -> keys.contains(column.value()))
                .ifPresent(column ->
                        map.wrong("Invalid sensitive column '" + column.value() + "' (must not be one of the keys)"));
        Optional<Integer> l = map.require("l").flatMap(value -> value.integer(2, MOST_VALUES));
        DiversityKind kind = map.find("kind").flatMap(KINDS::read).orElse(DiversityKind.DISTINCT);
        return sensitive.flatMap(column -> l.map(least ->
                new LDiversity(keys, column.value(), least, kind, share(map, "max_share_below"), onFail(map))));
    }

    /** Without keys of its own it takes those of {@code k_anonymity}. */
    private Optional<TrajectoryUniqueness> trajectories(YamlMap map, Optional<KAnonymity> k) {
        map.refuseAllBut(List.of("keys", "points", "max_unicity", "on_fail"));
        List<String> keys = map.has("keys") || k.isEmpty() ? keys(map) : k.get().keys();
        map.require("max_unicity");
        Optional<Integer> points = map.require("points").flatMap(value -> value.integer(1, MOST_POINTS));
        return points.map(some -> new TrajectoryUniqueness(keys, some, share(map, "max_unicity"), onFail(map)));
    }

    private List<String> keys(YamlMap map) {
        List<Located<String>> keys = map.require("keys").map(YamlValue::texts).orElse(List.of()).stream()
                .distinct()
                .toList();
        columns.addAll(keys);
        return keys.stream().map(Located::value).distinct().toList();
    }

    private static double share(YamlMap map, String key) {
        return map.find(key).flatMap(YamlValue::share).orElse(0.0);
    }

    private static OnFail onFail(YamlMap map) {
        return map.find("on_fail").flatMap(ON_FAIL::read).orElse(OnFail.ERROR);
    }
}
