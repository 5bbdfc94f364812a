package keinen.series;

import java.util.List;
import java.util.stream.IntStream;
import keinen.job.SeriesGroup;
import keinen.job.SeriesName;

/** All series of a job. */
record Library(List<Series> all) {
    Library {
        all = List.copyOf(all);
    }

    /** The series of that name, one for each item, in the order of their file. */
    List<Series> named(SeriesName name) {
        return all.stream().filter(series -> series.name().equals(name)).toList();
    }

    /** The series of a group, in the order of its columns. */
    List<Series> ofGroup(SeriesGroup group) {
        return all.stream()
                .filter(series -> series.name().group().equals(group.name()))
                .toList();
    }

    /** The only series of that name. */
    Series one(SeriesName name) {
        return named(name).get(0);
    }

    List<Series> named(List<SeriesName> names) {
        return names.stream().flatMap(name -> named(name).stream()).toList();
    }

    /** The periods that all of the series cover. */
    static IntStream shared(List<Series> series) {
        int first = series.stream().mapToInt(Series::first).max().orElse(0);
        int last = series.stream().mapToInt(Series::last).min().orElse(-1);
        return IntStream.rangeClosed(first, last);
    }

    static int decimals(List<Series> series) {
        return series.stream().mapToInt(Series::decimals).max().orElse(0);
    }
}
