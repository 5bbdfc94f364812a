package keinen.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import keinen.dictionary.Unit;
import keinen.history.History;
import keinen.history.Segments;
import keinen.measure.Cells;
import keinen.measure.Counts;
import keinen.measure.Fold;
import keinen.risk.Sightings;
import keinen.store.LifeColumns;
import keinen.store.SegmentedLives;
import keinen.store.Snapshot;

/**
 * Folds the lives of some buckets, all tables in one pass.
 *
 * @param sightings what is counted of persons beside the tables
 * @param asksContributors whether it is to be found who makes a cell up alone
 * @param families who tells whom what he knows, where that is asked for
 */
record BucketTask(
        Snapshot store,
        LifeColumns columns,
        List<Reading> readings,
        List<Sightings> sightings,
        boolean asksContributors,
        Families families)
        implements Serializable {

    Partial count(Iterator<Integer> buckets) throws IOException {
        List<Unit> units = readings.stream().map(Reading::unit).distinct().toList();
        List<Seen> seen = units.stream().map(unit -> new Seen(unit, columns)).toList();
        Onlooker onlooker = new Onlooker(sightings);
        List<Reader> all = readings.stream().map(this::reader).toList();
        List<List<Reader>> readers = units.stream()
                .map(unit -> all.stream().filter(reader -> reader.unit == unit).toList())
                .toList();
        while (buckets.hasNext()) {
            int bucket = buckets.next();
            for (int i = 0; i < units.size(); i++) {
                Unit unit = units.get(i);
                try (SegmentedLives lives = open(bucket, unit)) {
                    for (int place = 0; lives.next(); place++) {
                        long number = asksContributors ? families.number(unit, bucket, place, lives.name()) : 1;
                        count(lives.life(), number, readers.get(i), seen.get(i), onlooker);
                    }
                }
            }
        }
        return new Partial(all.stream().map(Reader::cells).toList(), seen, onlooker);
    }

    private SegmentedLives open(int bucket, Unit unit) throws IOException {
        return asksContributors
                ? store.namedSegments(bucket, columns, unit, lastMonth())
                : store.segments(bucket, columns, unit, lastMonth());
    }

    private static void count(Segments life, long number, List<Reader> readers, Seen seen, Onlooker onlooker) {
        for (Reader reader : readers) {
            reader.history.read(life);
            reader.add(number);
        }
        seen.add(readers.get(0).history);
        if (readers.get(0).unit == Unit.PERSON) {
            onlooker.see(readers.get(0).history);
        }
    }

    /** All readings are of the same months. */
    private int lastMonth() {
        return readings.get(0).horizon().lastMonth();
    }

    private Reader reader(Reading reading) {
        History history = new History(
                reading.horizon(), reading.sums() ? columns.amounts().size() : 0);
        List<Fold> weighed = asksContributors ? folds(reading) : List.of();
        return new Reader(reading.unit(), history, folds(reading), weighed);
    }

    private static List<Fold> folds(Reading reading) {
        return reading.counts().stream().map(Counts::fold).toList();
    }

    /**
     * Lives of a unit under one definition of a spell, and the folds that see them.
     *
     * @param weighed folds that see each life as many times as its number says; empty where nobody asks for numbers
     */
    private record Reader(Unit unit, History history, List<Fold> folds, List<Fold> weighed) {

        /** Adds the life that was read last. */
        void add(long number) {
            for (Fold fold : folds) {
                fold.add(history);
            }
            if (!weighed.isEmpty()) {
                history.weigh(number);
                for (Fold fold : weighed) {
                    fold.add(history);
                }
                history.weigh(1);
            }
        }

        List<Cells> cells() {
            return Stream.concat(folds.stream(), weighed.stream())
                    .map(Fold::cells)
                    .toList();
        }
    }
}
