package keinen.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
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
 */
record BucketTask(Snapshot store, LifeColumns columns, List<Reading> readings, List<Sightings> sightings)
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
                try (SegmentedLives lives = store.segments(bucket, columns, units.get(i), lastMonth())) {
                    while (lives.next()) {
                        count(lives.life(), readers.get(i), seen.get(i), onlooker);
                    }
                }
            }
        }
        return new Partial(all.stream().map(Reader::cells).toList(), seen, onlooker);
    }

    private static void count(Segments life, List<Reader> readers, Seen seen, Onlooker onlooker) {
        for (Reader reader : readers) {
            reader.history.read(life);
            for (Fold fold : reader.folds) {
                fold.add(reader.history);
            }
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
        return new Reader(
                reading.unit(),
                new History(
                        reading.horizon(), reading.sums() ? columns.amounts().size() : 0),
                reading.counts().stream().map(Counts::fold).toList());
    }

    /** Lives of a unit under one definition of a spell, and the folds that see them. */
    private record Reader(Unit unit, History history, List<Fold> folds) {
        List<Cells> cells() {
            return folds.stream().map(Fold::cells).toList();
        }
    }
}
