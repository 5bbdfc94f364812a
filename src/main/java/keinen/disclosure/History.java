package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Every release that the readers of a new one may have kept, the oldest first. What was shown stays known, and what was
 * hidden must stay unknown whatever else is shown.
 */
public record History(List<PastRelease> releases) {
    public History {
        releases = List.copyOf(releases);
    }

    /** That of readers who have seen nothing yet. */
    public static History none() {
        return new History(List.of());
    }

    /**
     * The releases before the first one whose readers knew what others publish. From that one on nothing was asked for what
     * others gave away, so that releases may tell it, too.
     */
    History beforeOthersFigures() {
        return new History(releases.stream()
                .takeWhile(release -> !release.knowsOthersFigures())
                .toList());
    }

    /** Whether readers of any of the releases knew what others publish. */
    boolean knowsOthersFigures() {
        return releases.stream().anyMatch(PastRelease::knowsOthersFigures);
    }

    boolean isEmpty() {
        return releases.isEmpty();
    }

    /** The same with one more release. */
    History with(PastRelease release) {
        List<PastRelease> more = new ArrayList<>(releases);
        more.add(release);
        return new History(more);
    }
}
