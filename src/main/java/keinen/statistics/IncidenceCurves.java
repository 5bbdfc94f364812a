package keinen.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The state of {@link AalenJohansen}'s curves after a duration: S, the shares by reason, and what is needed of their
 * covariances to go on.
 *
 * <p>Each duration adds independent errors of the quotients λ<sub>k</sub> = exits ÷ at risk, so the covariances go
 * forward with the curves: S′ = S (1 − λ) and p′ = p + S λ<sub>k</sub>. All numbers stay between −1 and 1, whatever the
 * counts are, and no sum over earlier durations is taken again.
 */
final class IncidenceCurves {
    private final boolean[] hidden;
    private final double[] incidence;
    private final double[] variance;
    private final double[] covarianceWithSurvival;
    private boolean survivalHidden;
    private double survival = 1;
    private double survivalVariance;

    IncidenceCurves(int reasons) {
        this.hidden = new boolean[reasons];
        this.incidence = new double[reasons];
        this.variance = new double[reasons];
        this.covarianceWithSurvival = new double[reasons];
    }

    /** Goes on to the next duration. */
    void pass(AalenJohansen.Counts counts) {
        for (int reason = 0; reason < hidden.length; reason++) {
            OptionalLong exits = counts.exits().get(reason);
            boolean none = exits.isPresent() && exits.getAsLong() == 0;
            hidden[reason] |= !none
                    && (survivalHidden || exits.isEmpty() || counts.atRisk().isEmpty());
        }
        OptionalLong all = counts.allExits();
        survivalHidden |=
                all.isEmpty() || (all.getAsLong() > 0 && counts.atRisk().isEmpty());
        passVisible(counts);
    }

    /** Reasons go on as long as they can be seen, and with them as much of S as they need. */
    private void passVisible(AalenJohansen.Counts counts) {
        if (counts.atRisk().isEmpty() || counts.atRisk().getAsLong() == 0) {
            return;
        }
        double n = counts.atRisk().getAsLong();
        for (int reason = 0; reason < hidden.length; reason++) {
            double exits = counts.exits().get(reason).orElse(0);
            if (!hidden[reason] && exits > 0) {
                double part = exits / n;
                variance[reason] += 2 * part * covarianceWithSurvival[reason]
                        + part * part * survivalVariance
                        + survival * survival * part * (1 - part) / n;
                incidence[reason] += survival * exits / n;
            }
        }
        if (!survivalHidden) {
            passSurvival(counts, n, (double) counts.allExits().orElseThrow());
        }
    }

    private void passSurvival(AalenJohansen.Counts counts, double n, double exits) {
        double part = exits / n;
        for (int reason = 0; reason < hidden.length; reason++) {
            double own = counts.exits().get(reason).orElseThrow() / n;
            covarianceWithSurvival[reason] = (1 - part)
                    * (covarianceWithSurvival[reason] + own * survivalVariance - survival * survival * own / n);
        }
        survivalVariance = (1 - part) * ((1 - part) * survivalVariance + survival * survival * part / n);
        survival = survival * (n - exits) / n;
    }

    List<AalenJohansen.Point> points() {
        List<AalenJohansen.Point> points = new ArrayList<>(hidden.length);
        for (int reason = 0; reason < hidden.length; reason++) {
            // Rounding can leave a variance that is 0 a little below it: when all have left for one reason.
            double error = Math.sqrt(Math.max(0, variance[reason]));
            points.add(
                    hidden[reason]
                            ? AalenJohansen.Point.HIDDEN
                            : new AalenJohansen.Point(Estimate.of(incidence[reason]), Estimate.of(error)));
        }
        return List.copyOf(points);
    }
}
