package keinen.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings so that a user learns of all of them at once; ends the work when asked to and there are any. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void add(Kind kind, Place place, String what, String remedy) {
        all.add(new Finding(kind, place, what, remedy));
    }

    public void addAll(List<Finding> findings) {
        all.addAll(findings);
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** All of them by file, in the order in which the files were first named, and by line. */
    public List<Finding> inReadingOrder() {
        List<String> files =
                all.stream().map(finding -> finding.place().file()).distinct().toList();
        return all.stream()
                .sorted(Comparator.comparingInt((Finding finding) ->
                                files.indexOf(finding.place().file()))
                        .thenComparingInt(finding -> finding.place().line()))
                .toList();
    }

    /** Whether anything stands against going on; notes do not. */
    public boolean anyFailure() {
        return all.stream().anyMatch(finding -> finding.kind() != Kind.NOTE);
    }

    /**
     * @throws Failure with all that was found, if any of it is more than a note
     */
    public void throwIfAny() {
        if (anyFailure()) {
            throw new Failure(all());
        }
    }
}
