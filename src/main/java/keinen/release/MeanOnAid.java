package keinen.release;

import java.util.OptionalLong;
import keinen.disclosure.ProtectedTable;
import keinen.statistics.Estimate;
import keinen.statistics.MonthlyMean;

/** Persons on aid in a mean month, of a table by fiscal year whose cells hold their sum over the observed months. */
record MeanOnAid(ProtectedTable table) {

    /** With two decimals, as it is published. */
    Figure figure(int row) {
        OptionalLong sum = sum(row);
        return sum.isPresent() ? Figure.of((Object) MonthlyMean.of(sum.getAsLong(), months(row))) : Figure.HIDDEN;
    }

    /** Not rounded, as further figures are made of it. */
    Estimate estimate(int row) {
        OptionalLong sum = sum(row);
        return sum.isPresent() ? Estimate.of((double) sum.getAsLong() / months(row)) : Estimate.HIDDEN;
    }

    private OptionalLong sum(int row) {
        return table.value(table.valueColumn("on_aid"), row);
    }

    private int months(int row) {
        return new Keys(table).whole("months_observed", row);
    }
}
