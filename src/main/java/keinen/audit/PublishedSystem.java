package keinen.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.finding.Failure;
import keinen.finding.Findings;
import keinen.job.AuditFile;

/** Published tables as a reader sees them: cells, of which some are hidden, and the equations that tie them together. */
public final class PublishedSystem {
    private final Cells cells;
    private final List<Equation> equations;
    private final AuditFile.Numbers numbers;
    private final String cellFile;

    private PublishedSystem(Cells cells, List<Equation> equations, AuditFile.Numbers numbers, String cellFile) {
        this.cells = cells;
        this.equations = List.copyOf(equations);
        this.numbers = numbers;
        this.cellFile = cellFile;
    }

    /**
     * Reads a system.
     *
     * @throws Failure with all that is wrong with the file and its cells
     */
    public static PublishedSystem read(Path path) {
        Findings findings = new Findings();
        Optional<PublishedSystem> system = AuditFile.read(path, findings).map(file -> of(file, findings));
        if (findings.anyFailure()) {
            throw new Failure(findings.inReadingOrder());
        }
        return system.orElseThrow();
    }

    private static PublishedSystem of(AuditFile file, Findings findings) {
        Cells cells = CellFile.read(file.cells(), findings);
        List<Equation> equations = new ArrayList<>();
        for (AuditFile.Statement statement : file.equations()) {
            EquationReader.read(statement, cells, findings).ifPresent(equations::add);
        }
        return new PublishedSystem(
                cells, equations, file.numbers(), file.cells().path().toString());
    }

    Cells cells() {
        return cells;
    }

    List<Equation> equations() {
        return equations;
    }

    /** Whether hidden cells hold whole numbers. */
    boolean isWhole() {
        return numbers == AuditFile.Numbers.WHOLE;
    }

    String cellFile() {
        return cellFile;
    }
}
