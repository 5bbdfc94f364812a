package keinen.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import keinen.dictionary.Unit;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.measure.Fold;
import keinen.measure.Measure;
import keinen.measure.Occurrences;
import keinen.store.LifeColumns;
import keinen.store.Lives;
import keinen.store.Snapshot;

/** Folds the lives of some buckets, all tables in one pass. */
record BucketTask(Snapshot store, LifeColumns columns, Horizon horizon, List<Measure> measures)
        implements Serializable {

    Partial count(Iterator<Integer> buckets) throws IOException {
        List<Fold> folds = measures.stream().map(Measure::fold).toList();
        History history = new History(horizon, columns.amounts().size());
        Occurrences occurrences = new Occurrences(columns.attributes().size());
        Partial.Totals totals = new Partial.Totals(columns.amounts().size());
        while (buckets.hasNext()) {
            try (Lives lives = store.open(buckets.next(), columns, Unit.PERSON)) {
                while (lives.next()) {
                    history.read(lives.person());
                    occurrences.add(history);
                    totals.add(lives.person(), history);
                    for (Fold fold : folds) {
                        fold.add(history);
                    }
                }
            }
        }
        return new Partial(folds.stream().map(Fold::cells).toList(), occurrences, totals);
    }
}
