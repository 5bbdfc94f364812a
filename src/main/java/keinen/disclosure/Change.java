package keinen.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import keinen.measure.CellTable;

/**
 * A cell whose figure is another one in a later release: because records came to light that belong to its period, or
 * because its year has more months by now.
 *
 * @param table the earlier one
 * @param later the row of the same keys in one after it
 */
record Change(CellTable table, int column, int row, Vintage.Row later) {

    /** What leaves in the months of a year, of measures that count those before the last month by themselves. */
    private static final Map<String, Set<String>> EXITS =
            Map.of("stock-flow/fiscal-year", Set.of("exits"), "inflow", Set.of("outflow"));

    /** The counts of person-months that money was paid for, by which a sum of yen grows. */
    private static final List<String> PAID = List.of("payments", "person_months");

    /**
     * How far apart a reader's bounds of the change must lie; 0 where it is of so many that nobody is given away, or of a
     * column that nobody is shown.
     *
     * @param cells of the system
     */
    long width(long change, Protection protection, SeenCells cells) {
        CellTable.Value value = table.values().get(column);
        if (value.visibility() != CellTable.Visibility.SHOWN || (isLonger() && course() == Course.CHANGES)) {
            return 0;
        }
        long persons = value.unit() == CellTable.Unit.COUNT ? Math.abs(change) : paid(cells);
        return persons < protection.threshold() ? new PrimaryRule(protection).widthOfChange(value.unit(), change) : 0;
    }

    /**
     * Whether the figure is another one than that of the later release though both are alike: of a year that has more months
     * by now, in a column that does not tell of some of its months alone. Whoever sees one of them does not know the other.
     */
    boolean isOfOtherMonths() {
        return course() != Course.STAYS && isLonger();
    }

    /** Whether readers know that the figure of more months is not the smaller one. */
    boolean isGrowth() {
        boolean isCount = table.values().get(column).unit() == CellTable.Unit.COUNT;
        return course() == Course.GROWS && (isCount || CellFacts.leastSum(table, column) == 0);
    }

    private Course course() {
        return Course.of(table, column);
    }

    /** Whether the later release has more months of the year, or fewer. */
    private boolean isLonger() {
        return !Vintage.monthsObserved(table, row).equals(later.monthsObserved());
    }

    /** The cell of the later table that counts the exits of the same months; {@link Vintage#NONE} where it has none. */
    int exitsBeforeTheNewestMonth() {
        String months = Vintage.monthsObserved(table, row);
        String laterMonths = later.monthsObserved();
        boolean isOneMonthOn = !months.isEmpty()
                && !laterMonths.isEmpty()
                && Integer.parseInt(laterMonths) == Integer.parseInt(months) + 1;
        String name = table.values().get(column).name();
        boolean isOfExits = EXITS.entrySet().stream()
                .anyMatch(measure -> table.family().startsWith(measure.getKey())
                        && measure.getValue().contains(name));
        return isOneMonthOn && isOfExits ? later.find("earlier_exits") : Vintage.NONE;
    }

    /** How many months of persons were paid for more or less; 0 where the table does not tell, as if it were for nobody. */
    private long paid(SeenCells cells) {
        for (int other = 0; other < table.values().size(); other++) {
            int cell = later.find(table.values().get(other).name());
            if (PAID.contains(table.values().get(other).name())
                    && cell != Vintage.NONE
                    && table.isObservable(other, row)) {
                return Math.abs(cells.value(cell) - table.value(other, row));
            }
        }
        return 0;
    }
}
