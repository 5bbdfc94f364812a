package keinen.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/**
 * Gray's test that groups have the same cumulative incidence of a reason (Annals of Statistics 16, 1988), with ρ = 0:
 * that spells end as often for this reason in every group, whatever the other reasons take away. A log-rank test of one
 * reason that censors the others compares hazards instead, and may well come to another result.
 *
 * <p>Figures agree with R's {@code cmprsk::cuminc}, ties included; SAS PROC LIFETEST's {@code EVENTCODE} has the same
 * test. R has no late entry: here the counts have it, by the same formulas, and a group whose survival has come to 0 is
 * compared no further even if later entries make up a risk set. R's degrees of freedom are the number of groups less
 * one; here groups in which nothing was to be expected do not count.
 *
 * @param chiSquared undefined where fewer than two groups can be compared
 * @param degreesOfFreedom the groups in which an exit for the reason could be expected, less one
 */
public record Gray(Estimate chiSquared, OptionalLong degreesOfFreedom, Estimate pValue) {

    /**
     * One test for each reason, in the order of the reasons. All are hidden where any count is.
     *
     * @param groups for each group its counts at months 1, 2, …, all with the same reasons; beyond the end of its list
     *     nobody is at risk
     */
    public static List<Gray> of(List<List<AalenJohansen.Counts>> groups) {
        return stratified(List.of(groups));
    }

    /**
     * The tests within strata: scores and covariances are added up over them.
     *
     * @param strata for each stratum its groups, as in {@link #of}: the same groups in the same order in every one, an
     *     empty list for a group that a stratum does not have
     */
    public static List<Gray> stratified(List<List<List<AalenJohansen.Counts>>> strata) {
        List<AalenJohansen.Counts> all =
                strata.stream().flatMap(List::stream).flatMap(List::stream).toList();
        int reasons = all.isEmpty() ? 0 : all.get(0).exits().size();
        if (all.stream().anyMatch(Gray::isHidden)) {
            return Collections.nCopies(reasons, of(Scores.Outcome.HIDDEN));
        }
        List<Gray> tests = new ArrayList<>(reasons);
        for (int reason = 0; reason < reasons; reason++) {
            Scores scores = new Scores(strata.get(0).size());
            for (List<List<AalenJohansen.Counts>> groups : strata) {
                new GrayScores(groups, reason).addTo(scores);
            }
            tests.add(of(scores.outcome()));
        }
        return tests;
    }

    private static boolean isHidden(AalenJohansen.Counts counts) {
        return counts.atRisk().isEmpty() || counts.exits().stream().anyMatch(OptionalLong::isEmpty);
    }

    private static Gray of(Scores.Outcome outcome) {
        return new Gray(outcome.chiSquared(), outcome.degreesOfFreedom(), outcome.pValue());
    }
}
