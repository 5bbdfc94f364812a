package keinen.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How much the rules demand that persons are like others in the records, before anything of them is released. */
public record InputChecks(
        Optional<KAnonymity> kAnonymity, Optional<LDiversity> lDiversity, Optional<TrajectoryUniqueness> trajectories) {
    public static final InputChecks NONE = new InputChecks(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether nothing is demanded. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** All columns that the checks look at. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        kAnonymity.ifPresent(check -> columns.addAll(check.keys()));
        lDiversity.ifPresent(check -> columns.addAll(check.columns()));
        trajectories.ifPresent(check -> columns.addAll(check.keys()));
        return columns;
    }

    /** What follows where a check is not met. */
    public enum OnFail {
        WARN,
        ERROR
    }

    /** What the diversity of a class is. */
    public enum DiversityKind {
        DISTINCT,
        ENTROPY
    }

    /**
     * At most a share (0 to 1) of the persons on aid in the as-of month may be in a class of fewer than k with the same
     * keys.
     */
    public record KAnonymity(List<String> keys, int k, double maxShareBelow, OnFail onFail) {}

    /**
     * At most a share of the persons on aid in the as-of month may be in a class with the same keys whose values of the
     * sensitive column are of a diversity below l.
     */
    public record LDiversity(
            List<String> keys, String sensitive, int l, DiversityKind kind, double maxShareBelow, OnFail onFail) {
        /** The keys, and behind them the sensitive column. */
        public List<String> columns() {
            return java.util.stream.Stream.concat(keys.stream(), java.util.stream.Stream.of(sensitive))
                    .toList();
        }
    }

    /**
     * Of those on aid in so many months at most a share may be the only ones with their keys in these months.
     */
    public record TrajectoryUniqueness(List<String> keys, int points, double maxUnicity, OnFail onFail) {}
}
