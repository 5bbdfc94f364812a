package keinen.disclosure;

import java.util.List;
import keinen.disclosure.PastRelease.PastCell;

/**
 * Cells that earlier releases, or publications of others, gave away, so that nothing can be asked for them any more.
 *
 * @param toAll to every reader
 * @param toContributors to a reader who makes up other cells alone
 */
record GivenAway(List<PastCell> toAll, List<PastCell> toContributors) {
    GivenAway {
        toAll = List.copyOf(toAll);
        toContributors = List.copyOf(toContributors);
    }

    static GivenAway nothing() {
        return new GivenAway(List.of(), List.of());
    }
}
