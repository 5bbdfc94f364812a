package keinen.release;

import java.util.OptionalLong;
import keinen.statistics.Estimate;
import keinen.statistics.Interval;
import keinen.statistics.Quotient;
import keinen.statistics.Wilson;

/**
 * A part of counted cases as a share of all of them.
 *
 * @param limits with 95 % confidence, as if cases were independent; where the share is not known, what the share is
 */
record Share(Estimate estimate, Interval limits) {

    /** Hidden where either count is (an absent count is a hidden one), undefined where there are no cases. */
    static Share of(OptionalLong part, OptionalLong whole) {
        Estimate share = Quotient.of(part, whole);
        return share.isKnown()
                ? new Share(share, Wilson.of(Estimate.ofCount(part), Estimate.ofCount(whole)))
                : unknown(share);
    }

    static Share unknown(Estimate state) {
        return new Share(state, new Interval(state, state));
    }
}
