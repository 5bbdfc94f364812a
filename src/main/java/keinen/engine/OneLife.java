package keinen.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.dictionary.Unit;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.history.PersonMonths;
import keinen.job.Plan;
import keinen.job.TablePlan;
import keinen.measure.Breakdown;
import keinen.measure.CellTable;
import keinen.measure.Fold;
import keinen.measure.Measure;
import keinen.measure.Occurrences;
import keinen.store.Snapshot;
import keinen.time.Month;

/**
 * One person as a job sees them: the records with the columns that its tables need, the spells that they become, and the
 * cells of the tables that they alone would make. Made by the same folds as a run, without Spark.
 */
public final class OneLife {
    private final Plan plan;
    private final Snapshot store;
    private final Counting counting;
    private final PersonMonths records;
    private final History history;

    private OneLife(Plan plan, Snapshot store, Counting counting, PersonMonths records, Horizon horizon) {
        this.plan = plan;
        this.store = store;
        this.counting = counting;
        this.records = records;
        this.history = read(horizon);
    }

    /**
     * @param pseudonym the person's id as the exports have it
     * @return nothing where the store has no record of that person
     */
    public static Optional<OneLife> find(Plan plan, Snapshot store, Month asOf, String pseudonym) throws IOException {
        Horizon horizon = new Horizon(store.firstMonth().index(), asOf.index(), plan.bridgeMonths());
        Counting counting = Counting.of(plan, store.manifest(), horizon);
        return store.find(pseudonym, counting.columns(), Unit.PERSON)
                .map(records -> new OneLife(plan, store, counting, records, horizon));
    }

    public PersonMonths records() {
        return records;
    }

    /** The life under the job's own definition of a spell. */
    public History history() {
        return history;
    }

    /** The columns that break tables down, in the order of the attributes of {@link #records}. */
    public List<String> attributes() {
        return counting.columns().attributes();
    }

    /** An attribute of a record, as tables have it. */
    public String attribute(int attribute, int row) {
        Breakdown.Dimension dimension =
                Counting.dimension(attributes().get(attribute), counting.columns(), store.manifest());
        return text(dimension.codes(), records.attribute[attribute][row]);
    }

    /** The reason that a record gives for the end of its spell; nothing where it gives none. */
    public Optional<String> endReason(int row) {
        int code = records.endReason[row];
        String column = counting.columns().endReason();
        return code == PersonMonths.NO_CODE
                ? Optional.empty()
                : Optional.of(text(store.manifest().codes(column), code));
    }

    private static String text(List<String> codes, int code) {
        return code == PersonMonths.NO_CODE ? Breakdown.UNKNOWN : codes.get(code - 1);
    }

    /**
     * The job's tables of persons, each by its own definition, as they would be if this person were the only one; rows by
     * the person's own codes alone.
     */
    public List<CellTable> tables() {
        List<CellTable> tables = new ArrayList<>();
        int number = 0;
        for (TablePlan table : plan.tables()) {
            if (table.count().unit() == Unit.PERSON) {
                tables.add(count(counting.measures().get(number)));
            }
            number += table.counts().size();
        }
        return tables;
    }

    private CellTable count(Measure measure) {
        Occurrences occurrences = new Occurrences(attributes().size());
        occurrences.add(history);
        Fold fold = measure.fold();
        fold.add(measure.horizon().equals(history.horizon()) ? history : read(measure.horizon()));
        return measure.tabulate(fold.cells(), measure.breakdown().groups(occurrences));
    }

    private History read(Horizon horizon) {
        History read = new History(horizon, counting.columns().amounts().size());
        read.read(records);
        return read;
    }
}
