package keinen.job;

import java.util.List;
import java.util.Optional;
import keinen.dictionary.Bands;
import keinen.dictionary.Unit;

/**
 * What is counted: a measure of persons or households, broken down by groups, under one definition of a spell. Options
 * that the measure does not have hold their defaults.
 *
 * @param name of the table that is counted
 * @param by the dimensions that break the table down, in the order of its group columns; may be empty
 * @param of the dimension whose codes a {@code transition} table compares, or the number that a {@code
 *     distribution} table is of; empty for other measures
 * @param bands of a {@code distribution} table; empty for other measures
 * @param followUp how long persons are followed, in measures that do
 * @param criterion of a {@code long-term} (months) or {@code cyclers} (spells in years) table
 * @param groups of an {@code exit-reasons} table
 */
public record CountPlan(
        String name,
        Measure measure,
        Unit unit,
        List<String> by,
        Period period,
        SpellSelection spells,
        SpellRules rules,
        Optional<String> of,
        Optional<Bands> bands,
        FollowUp followUp,
        Criterion criterion,
        GroupMonth groups) {
    public CountPlan {
        by = List.copyOf(by);
    }

    /** A count of a measure without criterion, whose groups are where that measure has them. */
    public CountPlan(
            String name,
            Measure measure,
            Unit unit,
            List<String> by,
            Period period,
            SpellSelection spells,
            SpellRules rules,
            Optional<String> of,
            Optional<Bands> bands,
            FollowUp followUp) {
        this(name, measure, unit, by, period, spells, rules, of, bands, followUp, Criterion.NONE, GroupMonth.LAST);
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

    /** The same by other groups, under another name. */
    public CountPlan by(String otherName, List<String> otherGroups) {
        return new CountPlan(
                otherName, measure, unit, otherGroups, period, spells, rules, of, bands, followUp, criterion, groups);
    }

    /** The same under another definition of a spell, under another name. */
    public CountPlan under(String otherName, SpellRules otherRules) {
        return new CountPlan(
                otherName, measure, unit, by, period, spells, otherRules, of, bands, followUp, criterion, groups);
    }

    /** The stocks and flows by fiscal year of the same persons by the same groups. */
    public CountPlan years() {
        return new CountPlan(
                name,
                Measure.STOCK_FLOW,
                unit,
                by,
                Period.FISCAL_YEAR,
                SpellSelection.ALL,
                rules,
                Optional.empty(),
                Optional.empty(),
                FollowUp.NONE);
    }
}
