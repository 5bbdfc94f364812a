package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A job of published series with every name resolved. It reads figures that somebody published and no record of a
 * person, so it has no rules and no audience; every group names its source instead.
 *
 * @param file the job file
 * @param out the folder of releases
 * @param groups in the order of the job file
 * @param breaks in the order of their list
 * @param sources the files that the plan was read from, with their hashes: job, list of breaks, figures
 */
public record SeriesPlan(
        String job,
        Plan.Title title,
        Path file,
        Path out,
        List<SeriesGroup> groups,
        List<SeriesBreak> breaks,
        Plan.Outputs outputs,
        List<Plan.SourceFile> sources) {
    public SeriesPlan {
        groups = List.copyOf(groups);
        breaks = List.copyOf(breaks);
        sources = List.copyOf(sources);
    }

    public Stream<SeriesBreak> breaksOf(SeriesName name) {
        return breaks.stream().filter(each -> each.concerns(name));
    }

    public SeriesGroup group(String name) {
        return groups.stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown group: " + name));
    }
}
