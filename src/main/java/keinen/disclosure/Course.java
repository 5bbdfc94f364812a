package keinen.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import keinen.measure.CellTable;

/** How the figure of a column goes on while releases see more months, as long as no records of old come to light. */
enum Course {
    /**
     * It counts what happened in all months seen, and never falls: but for exits, where somebody was said to have left with
     * the last month, and did not.
     */
    GROWS,
    /** It tells of the last month seen, or of a balance, and goes up and down. */
    CHANGES,
    /** It looks at a number of months that ends with the last one, and goes up and down as they move on. */
    MOVES,
    /** It tells of months that all releases have seen that have it. */
    STAYS;

    /** The measure of which every row tells of a month that is over when it is there. */
    private static final String MONTHS = "stock-flow/month";

    /** The columns that go up and down, by how the measure's name begins. */
    private static final Map<String, Set<String>> CHANGING = Map.ofEntries(
            entry("stock-flow/fiscal-year", "closing", "stock_at_end", "last_month_exits", "absent_at_end"),
            entry(MONTHS, "closing"),
            entry("cohort", "on_aid", "last_month_exits"),
            entry("duration", "open"),
            entry("inflow", "stock", "closing", "last_month_exits"),
            entry("expenditure", "recipients_beside"),
            entry("long-term", "on_aid"));

    /** The columns that look back. */
    private static final Map<String, Set<String>> MOVING = Map.ofEntries(
            entry("long-term", "long_term", "others"), entry("cyclers", "on_aid_ever", "cyclers", "others"));

    /** The columns that do so in any measure: whoever's time was not up may go on, and who is counted by one table alone by both. */
    private static final Set<String> CHANGING_ANYWHERE = Set.of("censored", "beside");

    /** What leaves with the last month seen is known a month later. */
    private static final String FOLLOWED = "exits";

    /** The columns that tell of one month of a year alone, whatever months come after it, by how they begin. */
    private static final List<String> OF_ONE_MONTH = List.of("opening", "stock_in_", "first_month_");

    private static Map.Entry<String, Set<String>> entry(String measure, String... columns) {
        return Map.entry(measure, Set.of(columns));
    }

    static Course of(CellTable table, int column) {
        String name = table.values().get(column).name();
        if (CHANGING_ANYWHERE.contains(name) || isIn(CHANGING, table.family(), name)) {
            return CHANGES;
        }
        if (isIn(MOVING, table.family(), name)) {
            return MOVES;
        }
        boolean isOver = table.family().equals(MONTHS) && !name.equals(FOLLOWED);
        return isOver || OF_ONE_MONTH.stream().anyMatch(name::startsWith) ? STAYS : GROWS;
    }

    private static boolean isIn(Map<String, Set<String>> columns, String family, String name) {
        return columns.entrySet().stream()
                .anyMatch(measure -> family.startsWith(measure.getKey())
                        && measure.getValue().contains(name));
    }
}
