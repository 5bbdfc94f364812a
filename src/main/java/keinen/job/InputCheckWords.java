package keinen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import keinen.job.InputChecks.OnFail;

/** The checks of the records in sentences of a definition sheet. */
final class InputCheckWords {
    private InputCheckWords() {}

    static List<String> of(InputChecks checks) {
        List<String> sentences = new ArrayList<>();
        checks.kAnonymity()
                .ifPresent(check -> sentences.add("Check of the records: at most "
                        + InputCheckResult.percent(check.maxShareBelow())
                        + " % of the persons on aid in the as-of month may be in a class of fewer than " + check.k()
                        + " with the same " + names(check.keys()) + "; else " + follows(check.onFail())));
        checks.lDiversity()
                .ifPresent(check -> sentences.add("Check of the records: at most "
                        + InputCheckResult.percent(check.maxShareBelow())
                        + " % of them may be in a class with the same " + names(check.keys()) + " whose "
                        + check.sensitive() + " has a diversity ("
                        + check.kind().name().toLowerCase(Locale.ROOT) + ") below " + check.l() + "; else "
                        + follows(check.onFail())));
        checks.trajectories()
                .ifPresent(check -> sentences.add("Check of the records: of those on aid in " + check.points()
                        + " months at most " + InputCheckResult.percent(check.maxUnicity())
                        + " % may be the only ones with their " + names(check.keys()) + " in these months; else "
                        + follows(check.onFail())));
        return sentences;
    }

    private static String names(List<String> keys) {
        return String.join(", ", keys);
    }

    private static String follows(OnFail onFail) {
        return onFail == OnFail.ERROR ? "nothing is released." : "a note says so.";
    }
}
