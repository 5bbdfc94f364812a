package keinen.job;

import java.util.List;
import java.util.Optional;
import keinen.dictionary.Unit;

/**
 * What is counted: a measure of persons or households, broken down by groups, under one definition of a spell.
 *
 * @param name of the table that is counted
 * @param by the dimensions that break the table down, in the order of its group columns; may be empty
 * @param of the dimension whose codes a {@code transition} table compares, or the number that a {@code
 *     distribution} table is of; empty for other measures
 */
public record CountPlan(
        String name,
        Measure measure,
        Unit unit,
        List<String> by,
        SpellRules rules,
        Optional<String> of,
        CountOptions options) {
    public CountPlan {
        by = List.copyOf(by);
    }

    /** The same by other groups, under another name. */
    public CountPlan by(String otherName, List<String> otherGroups) {
        return new CountPlan(otherName, measure, unit, otherGroups, rules, of, options);
    }

    /** The same under another definition of a spell, under another name. */
    public CountPlan under(String otherName, SpellRules otherRules) {
        return new CountPlan(otherName, measure, unit, by, otherRules, of, options);
    }

    /** The stocks and flows by fiscal year of the same persons by the same groups. */
    public CountPlan years() {
        return new CountPlan(
                name,
                Measure.STOCK_FLOW,
                unit,
                by,
                rules,
                Optional.empty(),
                CountOptions.of(CountOptions.Period.FISCAL_YEAR));
    }
}
