package keinen.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import keinen.dictionary.Unit;
import keinen.history.History;
import keinen.history.Segments;
import keinen.measure.Fold;
import keinen.measure.Measure;
import keinen.store.LifeColumns;
import keinen.store.SegmentedLives;
import keinen.store.Snapshot;

/** Folds the lives of some buckets, all tables in one pass. */
record BucketTask(Snapshot store, LifeColumns columns, List<Measure> measures, List<Reading> readings)
        implements Serializable {

    Partial count(Iterator<Integer> buckets) throws IOException {
        List<Fold> folds = measures.stream().map(Measure::fold).toList();
        List<Unit> units = readings.stream().map(Reading::unit).distinct().toList();
        List<Seen> seen = units.stream().map(unit -> new Seen(unit, columns)).toList();
        List<List<Reader>> readers =
                units.stream().map(unit -> readers(unit, folds)).toList();
        while (buckets.hasNext()) {
            int bucket = buckets.next();
            for (int i = 0; i < units.size(); i++) {
                try (SegmentedLives lives = store.segments(bucket, columns, units.get(i), lastMonth())) {
                    while (lives.next()) {
                        count(lives.life(), readers.get(i), seen.get(i));
                    }
                }
            }
        }
        return new Partial(folds.stream().map(Fold::cells).toList(), seen);
    }

    private static void count(Segments life, List<Reader> readers, Seen seen) {
        for (Reader reader : readers) {
            reader.history.read(life);
            for (Fold fold : reader.folds) {
                fold.add(reader.history);
            }
        }
        seen.add(readers.get(0).history);
    }

    /** All readings are of the same months. */
    private int lastMonth() {
        return readings.get(0).horizon().lastMonth();
    }

    private List<Reader> readers(Unit unit, List<Fold> folds) {
        List<Reader> readers = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.unit() == unit) {
                readers.add(new Reader(
                        new History(
                                reading.horizon(),
                                reading.sums() ? columns.amounts().size() : 0),
                        reading.tables().stream().map(folds::get).toList()));
            }
        }
        return readers;
    }

    /** One definition of a spell, and the folds that see histories of it. */
    private record Reader(History history, List<Fold> folds) {}
}
