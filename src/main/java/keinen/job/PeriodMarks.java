package keinen.job;

import java.util.List;
import java.util.Optional;
import keinen.time.Month;

/**
 * What a job says of periods beside their figures: which months may still change, and where a definition changed.
 *
 * @param provisionalMonths how many of the last months up to the as-of month a later delivery can still change; empty
 *     where the job does not say
 * @param breaks in the order of the job file
 */
public record PeriodMarks(Optional<Integer> provisionalMonths, List<Break> breaks) {
    /** Of a job that says nothing, whose tables have no column of it. */
    public static final PeriodMarks NONE = new PeriodMarks(Optional.empty(), List.of());

    public PeriodMarks {
        breaks = List.copyOf(breaks);
    }

    /**
     * A change of definition, such as that of elderly households in April 2005.
     *
     * @param from the first month of the new definition
     * @param columns whose codes mean something else from then on; empty where the change concerns every table
     * @param note what changed, in words; both texts are empty where the job has none
     */
    public record Break(Month from, List<String> columns, Plan.Title note) {
        public Break {
            columns = List.copyOf(columns);
        }
    }

    public boolean areNone() {
        return equals(NONE);
    }
}
