package keinen.job;

import java.util.List;
import java.util.Locale;

/** What readers are taken to know by what others publish, in words. */
final class OutsideTableWords {
    private OutsideTableWords() {}

    /** A sentence for each publication; none where every cell is shown as it was counted. */
    static List<String> of(Plan plan) {
        String what = plan.asksContributors()
                ? "Readers are taken to know"
                : "Not considered, since cells are rounded: readers may know";
        return plan.publications().stream()
                .filter(publication -> plan.hidesCells())
                .map(publication -> String.format(
                        Locale.ROOT,
                        "%s %,d figures of publication %s (%s), of %s%s.",
                        what,
                        publication.figures(),
                        publication.name(),
                        publication.source(),
                        publication.count().measure().key(),
                        by(publication.count())))
                .toList();
    }

    private static String by(CountPlan count) {
        return count.by().isEmpty() ? "" : " by " + String.join(", ", count.by());
    }
}
