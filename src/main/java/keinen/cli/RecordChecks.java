package keinen.cli;

import java.util.List;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.job.InputCheckResult;
import keinen.job.InputChecks.OnFail;
import keinen.job.Rules;

/** Says what came of the rules' checks of the records, and ends a run that the rules refuse for it. */
record RecordChecks(Console console, Rules rules) {

    /**
     * @throws Failure where a check is not met that must be
     */
    void tell(List<InputCheckResult> results) {
        results.stream()
                .filter(result -> result.isMet() || result.onFail() == OnFail.WARN)
                .forEach(result -> console.done((result.isMet() ? "check: " : "note: check not met: ") + result.check()
                        + ": " + result.sentence()));
        List<Finding> refusals = results.stream()
                .filter(result -> !result.isMet() && result.onFail() == OnFail.ERROR)
                .map(this::refusal)
                .toList();
        if (!refusals.isEmpty()) {
            throw new Failure(refusals);
        }
    }

    private Finding refusal(InputCheckResult result) {
        return new Finding(
                Kind.REFUSED,
                Place.ofFile(""),
                "Cannot release: the rules " + rules.name() + " " + rules.version() + " demand " + result.check()
                        + ", and " + result.sentence(),
                "Read coarser groups, or ask whoever keeps the rules; nothing was released");
    }
}
