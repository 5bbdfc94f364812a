package keinen.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The scores of {@link Gray}'s test of one reason in one stratum, and their covariances, after section 2 of his paper.
 *
 * <p>A spell that has ended for another reason stays in the risk set R of the reason: with n at risk, S the survival and
 * F the cumulative incidence just before a month, R = n (1 − F) ÷ S, and n ÷ S is called h here. The covariance is a
 * sum over exits; what an exit adds depends on how much of the test still lies ahead, which is known only at the end.
 * So a first pass over the months keeps what the second one needs: some months × groups² numbers.
 */
final class GrayScores {
    private final List<List<AalenJohansen.Counts>> counts;
    private final int reason;
    private final int groups;
    private final double[] survival;
    private final double[] incidence;
    private final double[][] passed;
    private final List<Exits> exits = new ArrayList<>();
    private double pooled;

    /** The counts of a month by group, and how many exits for the reason there are; {@code all} is the sum of h. */
    @SuppressWarnings("ArrayRecordComponent") // lives inside one pass
    private record Month(
            double[] atRisk, double[] forReason, double[] forOthers, double[] h, double events, double all) {

        /** How much an exit from the group {@code left} would move the score of a group. */
        double coefficient(int moved, int left) {
            return h[moved] * ((moved == left ? 1 : 0) - h[left] / all);
        }
    }

    /**
     * What the second pass needs of exits in one month.
     *
     * @param group the group that they left
     * @param own how much they move the scores in this month; zeros where they are for other reasons
     * @param passed how much the months up to this one can move the scores
     * @param ahead by how much of what is left they move them later on
     * @param variance of their part of the incidence
     */
    @SuppressWarnings("ArrayRecordComponent") // lives inside one pass
    private record Exits(int group, double[] own, double[] passed, double ahead, double variance) {}

    GrayScores(List<List<AalenJohansen.Counts>> counts, int reason) {
        this.counts = counts;
        this.reason = reason;
        this.groups = counts.size();
        this.survival = new double[groups];
        Arrays.fill(survival, 1);
        this.incidence = new double[groups];
        this.passed = new double[groups][groups];
    }

    void addTo(Scores scores) {
        int months = counts.stream().mapToInt(List::size).max().orElse(0);
        for (int index = 0; index < months; index++) {
            Month month = month(index);
            if (Arrays.stream(month.forOthers).sum() + month.events > 0) {
                addScores(month, scores);
                pass(month);
            }
        }
        exits.forEach(each -> addCovariances(each, scores));
    }

    private Month month(int index) {
        double[] atRisk = new double[groups];
        double[] forReason = new double[groups];
        double[] forOthers = new double[groups];
        double[] h = new double[groups];
        for (int group = 0; group < groups; group++) {
            if (index < counts.get(group).size() && survival[group] > 0) {
                AalenJohansen.Counts present = counts.get(group).get(index);
                atRisk[group] = present.atRisk().orElseThrow();
                forReason[group] = present.exits().get(reason).orElseThrow();
                forOthers[group] = present.allExits().orElseThrow() - forReason[group];
                h[group] = atRisk[group] / survival[group];
            }
        }
        double events = Arrays.stream(forReason).sum();
        return new Month(
                atRisk, forReason, forOthers, h, events, Arrays.stream(h).sum());
    }

    private void addScores(Month month, Scores scores) {
        double risk = 0;
        for (int group = 0; group < groups; group++) {
            risk += month.h[group] * (1 - incidence[group]);
        }
        for (int group = 0; group < groups && risk > 0; group++) {
            scores.addObserved(group, month.forReason[group]);
            scores.addExpected(group, month.events * month.h[group] * (1 - incidence[group]) / risk);
        }
    }

    /** Takes the curves over the month and keeps its exits for the second pass. */
    private void pass(Month month) {
        double left = 1 - pooled;
        double part = month.events / month.all;
        pooled += part;
        for (int i = 0; i < groups && left > 0; i++) {
            for (int j = 0; j < groups; j++) {
                passed[i][j] += month.coefficient(i, j) * part / left;
            }
        }
        for (int group = 0; group < groups; group++) {
            if (month.atRisk[group] > 0) {
                pass(month, group);
            }
        }
    }

    private void pass(Month month, int group) {
        double n = month.atRisk[group];
        double others = month.forOthers[group];
        double before = survival[group];
        double after = before * (n - month.forReason[group] - others) / n;
        survival[group] = after;
        incidence[group] += before * month.forReason[group] / n;
        double share = after > 0 ? (1 - pooled) / after : 0;
        if (month.events > 0) {
            double[] own = new double[groups];
            Arrays.setAll(own, moved -> month.coefficient(moved, group));
            double ties = ties(month.events, month.all * before);
            double variance = ties * before * month.events / (month.all * n);
            exits.add(new Exits(group, own, passedTo(group), 1 - share, variance));
        }
        if (others > 0 && after > 0) {
            double variance = ties(others, n) * before * before * others / (n * n);
            exits.add(new Exits(group, new double[groups], passedTo(group), -share, variance));
        }
    }

    /** What drawing without replacement leaves of the variance of tied exits. */
    private static double ties(double exits, double atRisk) {
        return exits > 1 ? 1 - (exits - 1) / (atRisk - 1) : 1;
    }

    private double[] passedTo(int group) {
        double[] column = new double[groups];
        Arrays.setAll(column, other -> passed[other][group]);
        return column;
    }

    private void addCovariances(Exits each, Scores scores) {
        double[] moves = new double[groups];
        Arrays.setAll(moves, i -> each.own[i] + each.ahead * (passed[i][each.group] - each.passed[i]));
        for (int i = 0; i < groups; i++) {
            for (int j = 0; j < groups; j++) {
                scores.addCovariance(i, j, moves[i] * moves[j] * each.variance);
            }
        }
    }
}
