package keinen.selftest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import keinen.statistics.Estimate;
import keinen.statistics.KaplanMeier;
import keinen.statistics.Limits;
import keinen.statistics.LogRank;
import keinen.statistics.SurvivalSummary;

/**
 * How long the spells of {@code spells.csv} last. Its first columns are dimensions, the others start, stop and event.
 *
 * <p>Figures of a group, {@code all} or {@code <dimension>=<code>}: {@code survival}, {@code std_error},
 * {@code <limits>_lower}, {@code <limits>_upper} at a duration; {@code median}, {@code <limits>_median_lower},
 * {@code <limits>_median_upper}; {@code rmst} up to a horizon; {@code expected} by the log-rank test. Tests of a dimension,
 * perhaps within strata of another: {@code log_rank sex}, {@code peto sex within inst}.
 */
final class SpellStudy implements Study.Figures {
    private final SpellCounts counts;
    private final Map<List<String>, Map<List<String>, List<KaplanMeier.Counts>>> counted = new HashMap<>();

    SpellStudy(String study) {
        this.counts = SpellCounts.of(study);
    }

    @Override
    public Estimate of(String... words) {
        return switch (words[0]) {
            case "survival" -> at(words, KaplanMeier.Point::survival, Limits.LOG);
            case "std_error" -> at(words, KaplanMeier.Point::standardError, Limits.LOG);
            case "median" -> median(words[1], KaplanMeier.Point::survival, Limits.LOG);
            case "rmst" ->
                SurvivalSummary.restrictedMean(
                        curve(words[1], Limits.LOG).stream()
                                .map(KaplanMeier.Point::survival)
                                .toList(),
                        Integer.parseInt(words[2]));
            case "expected" -> expected(words[1]);
            case "log_rank" -> test(words, LogRank.Weights.LOG_RANK);
            case "peto" -> test(words, LogRank.Weights.PETO);
            default -> limit(words);
        };
    }

    /** A figure of limits: their name, and which of them. */
    private Estimate limit(String... words) {
        for (Limits limits : Limits.values()) {
            String name = limits.name().toLowerCase(Locale.ROOT);
            if (words[0].equals(name + "_lower")) {
                return at(words, KaplanMeier.Point::lower, limits);
            } else if (words[0].equals(name + "_upper")) {
                return at(words, KaplanMeier.Point::upper, limits);
            } else if (words[0].equals(name + "_median_lower")) {
                return median(words[1], KaplanMeier.Point::lower, limits);
            } else if (words[0].equals(name + "_median_upper")) {
                return median(words[1], KaplanMeier.Point::upper, limits);
            }
        }
        throw Study.unknown(words);
    }

    private Estimate at(String[] words, Function<KaplanMeier.Point, Estimate> figure, Limits limits) {
        return figure.apply(curve(words[1], limits).get(Integer.parseInt(words[2]) - 1));
    }

    private Estimate median(String group, Function<KaplanMeier.Point, Estimate> figure, Limits limits) {
        return SurvivalSummary.median(curve(group, limits).stream().map(figure).toList());
    }

    private List<KaplanMeier.Point> curve(String group, Limits limits) {
        String[] parts = group.split("=");
        List<KaplanMeier.Counts> ofGroup = parts.length == 1
                ? by(List.of()).get(List.of())
                : by(List.of(parts[0])).get(List.of(parts[1]));
        return KaplanMeier.curve(Optional.ofNullable(ofGroup).orElseThrow(() -> Study.unknown(group)), limits);
    }

    private Estimate expected(String group) {
        String[] parts = group.split("=");
        return LogRank.of(groups(parts[0]))
                .expected()
                .get(counts.codes(parts[0]).indexOf(parts[1]));
    }

    private Estimate test(String[] words, LogRank.Weights weights) {
        return words.length == 2
                ? LogRank.of(groups(words[1]), weights).chiSquared()
                : LogRank.stratified(strata(words[1], words[3]), weights).chiSquared();
    }

    private List<List<KaplanMeier.Counts>> groups(String dimension) {
        Map<List<String>, List<KaplanMeier.Counts>> groups = by(List.of(dimension));
        return counts.codes(dimension).stream()
                .map(code -> groups.getOrDefault(List.of(code), List.of()))
                .toList();
    }

    /** Spells of no known stratum are in none. */
    private List<List<List<KaplanMeier.Counts>>> strata(String dimension, String within) {
        Map<List<String>, List<KaplanMeier.Counts>> groups = by(List.of(within, dimension));
        return counts.codes(within).stream()
                .map(stratum -> counts.codes(dimension).stream()
                        .map(code -> groups.getOrDefault(List.of(stratum, code), List.of()))
                        .toList())
                .toList();
    }

    private Map<List<String>, List<KaplanMeier.Counts>> by(List<String> dimensions) {
        return counted.computeIfAbsent(dimensions, counts::by);
    }
}
