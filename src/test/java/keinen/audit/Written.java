package keinen.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A system as a user writes it: cells in a few words ({@code a=5 b=? c=?3..9}), equations, and what comes of them. */
final class Written {
    private final Path folder;

    private Written(Path folder) {
        this.folder = folder;
    }

    static Written in(Path folder) {
        return new Written(folder);
    }

    /** The intervals as {@code id=lower..upper}, in the order of the cells. */
    String intervals(String cells, String... equations) {
        return intervals(audit(cells, true, List.of(equations)));
    }

    /** The same over numbers that need not be whole. */
    String realIntervals(String cells, String... equations) {
        return intervals(audit(cells, false, List.of(equations)));
    }

    /** How each cell that can be one value only follows. */
    List<String> identities(String cells, String... equations) {
        return audit(cells, true, List.of(equations)).disclosed().stream()
                .map(finding -> finding.what())
                .toList();
    }

    private static String intervals(AuditReport report) {
        return report.csv().stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(field -> field[0] + "=" + field[1] + ".." + field[2])
                .collect(Collectors.joining(" "));
    }

    AuditReport audit(String cells, boolean whole, List<String> equations) {
        StringBuilder csv = new StringBuilder("id,value,lower,upper\n");
        for (String cell : cells.split(" ")) {
            String[] parts = cell.split("=", -1);
            boolean isHidden = parts[1].startsWith("?");
            String[] bounds = isHidden && parts[1].length() > 1
                    ? parts[1].substring(1).split("\\.\\.", -1)
                    : new String[] {"", ""};
            csv.append(String.join(",", parts[0], isHidden ? "" : parts[1], bounds[0], bounds[1]))
                    .append('\n');
        }
        String yaml = "cells: cells.csv\nintegers: " + whole + "\nequations:\n"
                + equations.stream()
                        .map(equation -> "  - \"" + equation + "\"\n")
                        .collect(Collectors.joining());
        try {
            Files.writeString(folder.resolve("cells.csv"), csv);
            return AuditReport.of(PublishedSystem.read(
                    Files.writeString(folder.resolve("system.yaml"), equations.isEmpty() ? yaml + "  []\n" : yaml)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
