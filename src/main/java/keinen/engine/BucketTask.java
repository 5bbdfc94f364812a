package keinen.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
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
 * @param weighing in what other ways every life is counted
 */
record BucketTask(
        Snapshot store, LifeColumns columns, List<Reading> readings, List<Sightings> sightings, Weighing weighing)
        implements Serializable {
    private static final long[] PLAIN = {};

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
                        // Lives have names where they were asked for.
                        long[] weights = weighing.names() ? weighing.weights(unit, bucket, place, lives.name()) : PLAIN;
                        count(lives.life(), weights, readers.get(i), seen.get(i), onlooker);
                    }
                }
            }
        }
        return new Partial(all.stream().map(Reader::cells).toList(), seen, onlooker);
    }

    private SegmentedLives open(int bucket, Unit unit) throws IOException {
        return weighing.names()
                ? store.namedSegments(bucket, columns, unit, lastMonth())
                : store.segments(bucket, columns, unit, lastMonth());
    }

    private static void count(Segments life, long[] weights, List<Reader> readers, Seen seen, Onlooker onlooker) {
        for (Reader reader : readers) {
            reader.history.read(life);
            reader.add(weights);
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
        List<List<Fold>> weighed = IntStream.range(0, weighing.counts(reading.unit()))
                .mapToObj(each -> folds(reading))
                .toList();
        return new Reader(reading.unit(), history, folds(reading), weighed);
    }

    private static List<Fold> folds(Reading reading) {
        return reading.counts().stream().map(Counts::fold).toList();
    }

    /**
     * Lives of a unit under one definition of a spell, and the folds that see them.
     *
     * @param weighed as many folds for each way in which lives are weighed
     */
    private record Reader(Unit unit, History history, List<Fold> folds, List<List<Fold>> weighed) {

        /** Adds the life that was read last. */
        void add(long... weights) {
            add(folds, 1);
            for (int way = 0; way < weights.length; way++) {
                add(weighed.get(way), weights[way]);
            }
        }

        private void add(List<Fold> some, long weight) {
            history.weigh(weight);
            for (Fold fold : some) {
                fold.add(history);
            }
            history.weigh(1);
        }

        List<Cells> cells() {
            return Stream.concat(folds.stream(), weighed.stream().flatMap(List::stream))
                    .map(Fold::cells)
                    .toList();
        }
    }
}
