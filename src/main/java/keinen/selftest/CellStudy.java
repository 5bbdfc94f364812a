package keinen.selftest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.statistics.Composition;
import keinen.statistics.Estimate;

/**
 * Two populations broken down in {@code cells.csv}: columns population, one for each variable, size, rate.
 *
 * <p>Figures: {@code effect VARIABLE FROM TO} of each variable's composition, and {@code effect rate FROM TO}.
 */
final class CellStudy implements Study.Figures {
    private final List<String> effects;
    private final Map<String, List<Composition.Cell>> populations = new LinkedHashMap<>();

    CellStudy(String study) {
        List<String> header = Resource.rows(study, "cells.csv").get(0);
        int size = header.size() - 2;
        this.effects = new ArrayList<>(header.subList(1, size));
        effects.add("rate");
        for (List<String> row : Resource.data(study, "cells.csv")) {
            populations
                    .computeIfAbsent(row.get(0), any -> new ArrayList<>())
                    .add(new Composition.Cell(
                            row.subList(1, size),
                            Estimate.of(Double.parseDouble(row.get(size))),
                            Estimate.of(Double.parseDouble(row.get(size + 1)))));
        }
    }

    @Override
    public Estimate of(String... words) {
        if (!words[0].equals("effect") || !effects.contains(words[1])) {
            throw Study.unknown(words);
        }
        return Composition.effects(population(words[2]), population(words[3])).get(effects.indexOf(words[1]));
    }

    private List<Composition.Cell> population(String name) {
        return Optional.ofNullable(populations.get(name)).orElseThrow(() -> Study.unknown(name));
    }
}
