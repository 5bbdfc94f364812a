package keinen.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;
import keinen.time.Frequency;

/** Where a job of published series names one of its series, and whether there is one of that name. */
final class SeriesNames {
    private final Findings findings;
    private final Set<String> expected = new LinkedHashSet<>();
    private final List<Use> uses = new ArrayList<>();

    private record Use(SeriesName name, Place place, Frequency frequency, Items items) {}

    private enum Items {
        ONE,
        ALL
    }

    SeriesNames(Findings findings) {
        this.findings = findings;
    }

    /** A group that stands in the job, whether it can be read or not. */
    void expect(String group) {
        expected.add(group);
    }

    /**
     * Takes a name that stands for one series.
     *
     * @param speaker the group in which it stands
     * @param frequency that of the group, which must be that of the series
     */
    SeriesName one(Located<String> text, String speaker, Frequency frequency) {
        return use(text, speaker, frequency, Items.ONE);
    }

    /** Takes a name that stands for one series, or for those of all items of its group. */
    SeriesName all(Located<String> text, String speaker, Frequency frequency) {
        return use(text, speaker, frequency, Items.ALL);
    }

    private SeriesName use(Located<String> text, String speaker, Frequency frequency, Items items) {
        SeriesName name = SeriesName.parse(text.value(), speaker);
        uses.add(new Use(name, text.place(), frequency, items));
        return name;
    }

    /** Looks every taken name up. A group that could not be read has its own findings already. */
    void check(Map<String, SeriesGroup> groups) {
        for (Use use : uses) {
            Optional<SeriesGroup> group = find(use.name().group(), use.place(), groups);
            group.ifPresent(known -> check(use, known));
        }
    }

    /** The group of that name; nothing, and a finding where the job has none. */
    Optional<SeriesGroup> find(String name, Place place, Map<String, SeriesGroup> groups) {
        if (!expected.contains(name)) {
            wrong(place, "Unknown group of series '" + name + "'" + Nearest.hint(name, expected));
        }
        return Optional.ofNullable(groups.get(name));
    }

    /** Tells where a group has no such column, and no such rate. */
    void checkColumnOrRate(SeriesGroup group, String column, Place place) {
        List<String> known = Stream.concat(
                        columns(group).stream(), group.rates().stream().map(SeriesGroup.Rate::name))
                .toList();
        if (!known.contains(column)) {
            wrong(place, "Unknown series '" + group.name() + "." + column + "'" + Nearest.hint(column, known));
        }
    }

    private void check(Use use, SeriesGroup group) {
        List<String> columns = columns(group);
        if (!columns.contains(use.name().column())) {
            wrong(
                    use.place(),
                    "Unknown series '" + use.name() + "'"
                            + Nearest.hint(use.name().column(), columns));
        } else if (group.frequency() != use.frequency()) {
            wrong(
                    use.place(),
                    "Invalid series '" + use.name() + "': its period is "
                            + group.frequency().key() + " (must be "
                            + use.frequency().key() + ")");
        } else if (use.items() == Items.ONE && group.item().isPresent()) {
            wrong(
                    use.place(),
                    "Invalid series '" + use.name() + "' (must be one series; its group has one for each item)");
        }
    }

    private static List<String> columns(SeriesGroup group) {
        return group.columns().stream().map(SeriesGroup.Column::name).toList();
    }

    private void wrong(Place place, String what) {
        findings.add(Kind.DEFINITION, place, what, "");
    }
}
