package keinen.cli;

import java.util.Map;
import java.util.Optional;
import keinen.disclosure.Protection;
import keinen.disclosure.Rounding;
import keinen.disclosure.RoundingKey;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.job.Rules;

/** What the rules say of an audience, in the gate's terms. */
final class Protections {
    private Protections() {}

    /**
     * @param environment holds the keys that rules name
     * @throws Failure of kind {@link Kind#REFUSED} where a key is missing, or too short to be one
     */
    static Protection of(Map<String, Rules.Audience> audiences, String name, Map<String, String> environment) {
        Rules.Audience audience = Optional.ofNullable(audiences.get(name))
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
                        audience.pPercent().orElse(0.0));
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
}
