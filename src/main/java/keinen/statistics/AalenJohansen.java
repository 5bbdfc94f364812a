package keinen.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The share of spells that have ended for each of several reasons by a duration, when every spell ends for one of them at
 * most: the sum over durations of S just before × exits for the reason ÷ at risk, where S is the Kaplan–Meier estimate
 * for all reasons together (Aalen and Johansen, Scandinavian Journal of Statistics 5, 1978). At every duration the shares
 * of all reasons and S add up to 1. One minus a Kaplan–Meier curve that censors the other reasons is something else, and
 * larger.
 *
 * <p>Figures agree with R's {@code survival::survfit} on an event of several levels ({@code pstate}) and with
 * {@code cmprsk::cuminc}. Late entry is in the counts, as in {@link KaplanMeier}; once everyone at risk has left, S stays
 * 0 and no later exit adds anything.
 */
public final class AalenJohansen {
    private AalenJohansen() {}

    /**
     * The counts of one duration; absent ones are hidden.
     *
     * @param atRisk spells that were under observation and had not ended before this duration
     * @param exits those of them that ended at it, by reason
     */
    public record Counts(OptionalLong atRisk, List<OptionalLong> exits) {
        public Counts {
            exits = List.copyOf(exits);
        }
    }

    /**
     * For each duration the cumulative incidence of each reason, in the order of the reasons.
     *
     * <p>A share with a hidden term is hidden, and so is every later one of its reason. A duration without exits for a
     * reason adds 0 to its share, whatever is hidden of the others.
     *
     * @param durations in ascending order, without gaps where anybody exits, each with the same reasons
     */
    public static List<List<Estimate>> incidence(List<Counts> durations) {
        List<List<Estimate>> incidence = new ArrayList<>(durations.size());
        List<Estimate> shares = List.of();
        Estimate survival = Estimate.of(1);
        for (Counts counts : durations) {
            List<Estimate> next = new ArrayList<>(counts.exits().size());
            for (int reason = 0; reason < counts.exits().size(); reason++) {
                Estimate before = shares.isEmpty() ? Estimate.of(0) : shares.get(reason);
                next.add(plus(before, survival, counts.exits().get(reason), counts.atRisk()));
            }
            shares = List.copyOf(next);
            incidence.add(shares);
            survival = after(survival, counts);
        }
        return incidence;
    }

    private static Estimate plus(Estimate share, Estimate survival, OptionalLong exits, OptionalLong atRisk) {
        if (exits.isPresent() && exits.getAsLong() == 0) {
            return share;
        }
        if (share.isHidden() || survival.isHidden() || exits.isEmpty() || atRisk.isEmpty()) {
            return Estimate.HIDDEN;
        }
        return Estimate.of(share.value() + survival.value() * exits.getAsLong() / atRisk.getAsLong());
    }

    private static Estimate after(Estimate survival, Counts counts) {
        long exits = 0;
        for (OptionalLong ofReason : counts.exits()) {
            if (ofReason.isEmpty()) {
                return Estimate.HIDDEN;
            }
            exits += ofReason.getAsLong();
        }
        if (exits == 0) {
            return survival;
        }
        if (survival.isHidden() || counts.atRisk().isEmpty()) {
            return Estimate.HIDDEN;
        }
        long atRisk = counts.atRisk().getAsLong();
        return Estimate.of(survival.value() * (atRisk - exits) / atRisk);
    }
}
