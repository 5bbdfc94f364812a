package keinen.cli;

import java.util.Map;
import java.util.Optional;
import keinen.disclosure.Protection;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.job.Rules;

/** What the rules say of an audience, in the gate's terms. */
final class Protections {
    private Protections() {}

    static Protection of(Map<String, Rules.Audience> audiences, String name) {
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
        };
    }
}
