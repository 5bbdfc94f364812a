package keinen.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The run cannot go on, for reasons that a user can read and act upon. Its kind, and so the exit code, is the
 * foremost kind of its findings. Every other exception that reaches the command line is a bug of the program.
 */
public final class Failure extends RuntimeException {
    private final ArrayList<Finding> findings;
    private final Kind kind;

    public Failure(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = new ArrayList<>(findings);
        this.kind = findings.stream()
                .map(Finding::kind)
                .max(Comparator.naturalOrder())
                .orElse(Kind.BUG);
    }

    /** A failure of one finding that belongs to a file. */
    public static Failure of(Kind kind, Place place, String what, String remedy) {
        return new Failure(List.of(new Finding(kind, place, what, remedy)));
    }

    /** A failure of one finding that belongs to no file. */
    public static Failure of(Kind kind, String what, String remedy) {
        return of(kind, Place.ofFile(""), what, remedy);
    }

    public Kind kind() {
        return kind;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
