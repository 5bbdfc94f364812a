package keinen.job;

import java.util.List;
import java.util.Optional;
import keinen.dictionary.Bands;

/**
 * One table of a job with every name resolved. Options that its measure does not have hold their defaults.
 *
 * @param by the dimensions that break the table down, in the order of its group columns; may be empty
 * @param of the dimension whose codes a {@code transition} table compares, or the number that a {@code
 *     distribution} table is of; empty for other measures
 * @param bands of a {@code distribution} table; empty for other measures
 */
public record TablePlan(
        String name,
        Measure measure,
        List<String> by,
        Period period,
        SpellSelection spells,
        Interval interval,
        Optional<String> of,
        Optional<Bands> bands) {
    public TablePlan {
        by = List.copyOf(by);
    }

    /** The rhythm of a {@code stock-flow} table. */
    public enum Period {
        MONTH,
        FISCAL_YEAR
    }

    /** Which spells a {@code survival} or {@code exits} table follows. */
    public enum SpellSelection {
        /** Every spell whose beginning is known. */
        ALL,
        /** Each person's first spell known to the store, where its beginning is known. */
        FIRST
    }

    /** How the confidence limits of a survival curve are made. */
    public enum Interval {
        PLAIN,
        LOG,
        LOG_LOG
    }
}
