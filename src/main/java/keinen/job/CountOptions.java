package keinen.job;

import java.util.Optional;
import keinen.dictionary.Bands;

/**
 * How a measure counts, where its table may choose. Options that the measure does not have hold their defaults.
 *
 * @param period of a {@code stock-flow} table
 * @param spells of a {@code survival} or {@code exits} table
 * @param bands of a {@code distribution} table; empty for other measures
 * @param followUp how long persons are followed, in measures that do
 * @param criterion of a {@code long-term} (months) or {@code cyclers} (spells in years) table
 * @param groups of an {@code exit-reasons} table
 */
public record CountOptions(
        Period period,
        SpellSelection spells,
        Optional<Bands> bands,
        FollowUp followUp,
        Criterion criterion,
        GroupMonth groups) {
    /** Of a measure that has no options. */
    public static final CountOptions NONE = of(Period.MONTH);

    /** Of a {@code stock-flow} table. */
    public static CountOptions of(Period period) {
        return new CountOptions(
                period, SpellSelection.ALL, Optional.empty(), FollowUp.NONE, Criterion.NONE, GroupMonth.LAST);
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

    /** The month of a spell in whose group an {@code exit-reasons} table counts its end. */
    public enum GroupMonth {
        FIRST,
        LAST
    }
}
