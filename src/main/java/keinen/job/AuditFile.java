package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * The file of {@code keinen audit}: cells that somebody published or hid, and what a reader knows of how they add up.
 *
 * @param cells the cells, not yet understood
 * @param equations as they are written, in the order of the file
 */
public record AuditFile(HeadedCsv cells, List<Statement> equations, Numbers numbers) {
    private static final String CELLS = "cells";
    private static final String EQUATIONS = "equations";
    private static final String INTEGERS = "integers";
    private static final Words<Numbers> TRUTH =
            Words.of("value of integers", Map.of("true", Numbers.WHOLE, "false", Numbers.REAL));

    public AuditFile {
        equations = List.copyOf(equations);
    }

    /** What a hidden cell may be. */
    public enum Numbers {
        WHOLE,
        REAL
    }

    /** An equation as it is written, and where. */
    public record Statement(String text, Place place) {}

    /**
     * Reads a file and the cells that it names.
     *
     * @return what could be read; nothing where there are no cells. What is wrong is in the findings
     */
    public static Optional<AuditFile> read(Path path, Findings findings) {
        return InputFile.read(path, InputFile.NAMED_BY_USER, findings)
                .flatMap(file -> YamlSyntax.read(file, findings))
                .flatMap(keys -> read(keys, findings));
    }

    private static Optional<AuditFile> read(YamlMap keys, Findings findings) {
        keys.refuseAllBut(List.of(CELLS, EQUATIONS, INTEGERS));
        Optional<HeadedCsv> cells = keys.require(CELLS)
                .flatMap(YamlValue::locatedPath)
                .flatMap(path -> InputFile.read(path.value(), path.place(), findings))
                .flatMap(file -> HeadedCsv.parse(file, Kind.DEFINITION, findings));
        List<Statement> equations = keys.require(EQUATIONS).map(YamlValue::texts).orElse(List.of()).stream()
                .map(text -> new Statement(text.value(), text.place()))
                .toList();
        Numbers numbers = keys.find(INTEGERS).flatMap(TRUTH::read).orElse(Numbers.WHOLE);
        return cells.map(read -> new AuditFile(read, equations, numbers));
    }
}
