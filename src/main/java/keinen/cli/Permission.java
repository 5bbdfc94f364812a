package keinen.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.job.Plan;

/** Whether the rules let whoever runs the program do now what a plan says. */
final class Permission {
    private Permission() {}

    /** Everything that stands against it; nothing where the rules allow it. */
    static List<Finding> refusals(Plan plan, Clock clock) {
        return plan.rules().refusals(plan.intent(), LocalDate.now(clock), SystemUser.name());
    }

    /**
     * Goes on only where the rules allow it.
     *
     * @throws Failure with everything that stands against it
     */
    static void require(Plan plan, Clock clock) {
        List<Finding> refusals = refusals(plan, clock);
        if (!refusals.isEmpty()) {
            throw new Failure(refusals);
        }
    }
}
