package keinen.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.job.RulesUse;
import keinen.release.JobLedger;

/** Enters in the ledger of a job's rules what they refuse. */
record Refusals(Clock clock, Path job, Optional<Path> out) {

    /**
     * Does something under the rules, and enters it where they refuse.
     *
     * @throws Failure as the doing threw it; where the rules refused, with what stands against an entry of that
     */
    void enter(Runnable doing) {
        try {
            doing.run();
        } catch (Failure failure) {
            if (failure.kind() != Kind.REFUSED) {
                throw failure;
            }
            throw entered(failure);
        }
    }

    private Failure entered(Failure refused) {
        Optional<RulesUse> use = RulesUse.find(job, out);
        if (use.isEmpty()) {
            return refused;
        }
        try {
            JobLedger.open(use.get(), clock, SystemUser.name()).addRefusal(refused.findings());
            return refused;
        } catch (Failure cannot) {
            return with(refused, cannot.findings());
        }
    }

    /** The refusal stays the answer, whatever kept it out of the ledger; a broken ledger is itself a refusal. */
    private static Failure with(Failure refused, List<Finding> reasons) {
        Stream<Finding> others = reasons.stream()
                .map(reason -> reason.kind() == Kind.REFUSED
                        ? reason
                        : new Finding(
                                Kind.NOTE,
                                reason.place(),
                                "the ledger has no entry of this refusal: " + reason.what(),
                                reason.remedy()));
        Failure both = new Failure(
                Stream.concat(refused.findings().stream(), others).distinct().toList());
        both.initCause(refused);
        return both;
    }
}
