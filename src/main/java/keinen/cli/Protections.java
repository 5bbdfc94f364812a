package keinen.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import keinen.disclosure.Protection;
import keinen.disclosure.Rounding;
import keinen.disclosure.RoundingKey;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.job.Plan;
import keinen.job.Population;
import keinen.job.Rules;
import keinen.job.SmallArea;

/** What the rules say of an audience, in the gate's terms. */
final class Protections {
    private Protections() {}

    /**
     * @param environment holds the keys that rules name
     * @throws Failure of kind {@link Kind#REFUSED} where a key is missing, or too short to be one
     */
    static Protection of(Plan plan, Map<String, String> environment) {
        String name = plan.audience();
        Rules.Audience audience = Optional.ofNullable(plan.rules().audiences().get(name))
                .orElseThrow(() ->
                        Failure.of(Kind.REFUSED, "Unknown audience '" + name + "'", "Ask whoever keeps the rules"));
        return switch (audience.method()) {
            case NONE -> Protection.none();
            case SUPPRESS ->
                new Protection(
                        true,
                        audience.threshold(),
                        audience.zeros() == Rules.Zeros.PUBLISH,
                        audience.minWidth(),
                        audience.dominance().map(Rules.Dominance::n).orElse(0),
                        audience.dominance().map(Rules.Dominance::k).orElse(0.0),
                        audience.pPercent().orElse(0.0),
                        audience.groupDisclosure()
                                .map(rule -> new Protection.GroupDisclosure(rule.k(), rule.dimensions())),
                        smallAreas(audience, plan.population()));
            case ROUND, STICKY_ROUND ->
                new Protection(
                        false,
                        audience.threshold(),
                        true,
                        0,
                        audience.dominance().map(Rules.Dominance::n).orElse(0),
                        audience.dominance().map(Rules.Dominance::k).orElse(0.0),
                        audience.pPercent().orElse(0.0),
                        audience.rounding().map(rounding -> rounding(rounding, environment)));
        };
    }

    /** How long a release for the plan's audience may be protected. */
    static Duration timeLimit(Plan plan) {
        return Optional.ofNullable(plan.rules().audiences().get(plan.audience()))
                .map(Rules.Audience::timeLimit)
                .orElse(Rules.Audience.USUAL_TIME_LIMIT);
    }

    private static Rounding rounding(Rules.Rounding rounding, Map<String, String> environment) {
        return new Rounding(
                rounding.base(),
                rounding.baseYen(),
                rounding.baseDays(),
                rounding.midpoint(),
                rounding.key().map(variable -> key(variable, environment)));
    }

    private static RoundingKey key(String variable, Map<String, String> environment) {
        String secret = environment.getOrDefault(variable, "");
        if (secret.isEmpty()) {
            throw Failure.of(
                    Kind.REFUSED,
                    "Missing rounding key: the environment variable " + variable + " is not set",
                    "Ask whoever keeps the key that the rules name");
        }
        if (secret.length() < RoundingKey.LEAST_CHARACTERS) {
            throw Failure.of(
                    Kind.REFUSED,
                    "Invalid rounding key in the environment variable " + variable + " (must have "
                            + RoundingKey.LEAST_CHARACTERS + " characters or more)",
                    "Ask whoever keeps the key that the rules name");
        }
        return RoundingKey.of(secret);
    }

    private static List<Protection.SmallAreas> smallAreas(Rules.Audience audience, Optional<Population> population) {
        return audience.smallAreas().stream()
                .map(rule -> new Protection.SmallAreas(
                        rule.of(),
                        large(rule, population),
                        rule.threshold().orElse(0),
                        rule.threshold().isEmpty()))
                .toList();
    }

    /** Areas whose inhabitants were enough in every year that the population file has; none where nobody knows. */
    private static Set<String> large(SmallArea rule, Optional<Population> population) {
        Map<String, Long> fewest = new TreeMap<>();
        population
                .filter(known -> known.columns().contains(rule.of()))
                .map(known -> known.by(List.of(rule.of(), Population.FISCAL_YEAR)))
                .ifPresent(years ->
                        years.inhabitants().forEach((codes, count) -> fewest.merge(codes.get(0), count, Math::min)));
        return fewest.entrySet().stream()
                .filter(area -> area.getValue() >= rule.populationBelow())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
