package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import keinen.measure.CellTable;

/**
 * Rounds each cell by itself to one of the two nearest multiples of a base, the nearer one the likelier, so that on
 * average over keys nothing is added or taken away; multiples stay. Which way it goes is a keyed hash of who is counted
 * and of the true value: the same group with the same value is rounded alike in every table, measure, period and release,
 * so that averaging over them tells nothing, and no cell ever has two values.
 *
 * <p>The period is left out, so that a stock that does not change is one number through the years; and so is the measure,
 * so that what one month closes with the next one opens with.
 */
final class StickyRounding {
    private static final String METHOD = "sticky-round";
    private static final Set<String> PERIODS = Set.of("month", "fiscal_year", "months_observed");

    private final Rounding rounding;
    private final RoundingKey key;

    StickyRounding(Rounding rounding, RoundingKey key) {
        this.rounding = rounding;
        this.key = key;
    }

    CellTable of(CellTable table) {
        return RoundedTable.of(table, (column, row) -> {
            CellTable.Unit unit = table.values().get(column).unit();
            return rounded(table.value(column, row), rounding.base(unit), series(table, row), unit);
        });
    }

    private long rounded(long value, long base, List<String> series, CellTable.Unit unit) {
        long above = Math.floorMod(value, base);
        if (above == 0) {
            return value;
        }
        List<String> cell = new ArrayList<>(List.of(METHOD, Long.toString(base), unit.name()));
        cell.addAll(series);
        cell.add(Long.toString(value));
        boolean up = key.fraction(cell) < (double) above / base;
        return value - above + (up ? base : 0);
    }

    /** Who is counted: all keys of the row but its period, in the order of their names. */
    private static List<String> series(CellTable table, int row) {
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < table.keys().size(); i++) {
            String name = table.keys().get(i).name();
            if (!PERIODS.contains(name)) {
                keys.add(name + "=" + table.key(i, row));
            }
        }
        List<String> series = new ArrayList<>(keys);
        series.add(0, table.universe());
        return series;
    }
}
