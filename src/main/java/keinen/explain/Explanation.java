package keinen.explain;

import java.util.ArrayList;
import java.util.List;
import keinen.engine.OneLife;
import keinen.history.Horizon;
import keinen.measure.CellTable;
import keinen.time.Month;

/** How one person's records became spells and cells, as lines of text. The person's id is not in it. */
public final class Explanation {
    private Explanation() {}

    public static List<String> of(OneLife life) {
        Horizon horizon = life.history().horizon();
        List<String> lines = new ArrayList<>();
        lines.add("One person, as of " + new Month(horizon.lastMonth()) + ", in a store that begins with "
                + new Month(horizon.firstMonth()) + "; a gap of at most " + Months.count(horizon.bridgeMonths())
                + " does not end a spell.");
        part(lines, "Records", new RecordRuns(life).lines());
        part(lines, "Spells", new SpellRuns(life).lines());
        for (CellTable table : life.tables()) {
            part(lines, "Counted in " + table.name(), new CellRuns(table).lines());
        }
        return lines;
    }

    private static void part(List<String> lines, String heading, List<String> content) {
        lines.add("");
        lines.add(heading);
        if (content.isEmpty()) {
            lines.add("  none");
        }
        content.forEach(line -> lines.add("  " + line));
    }
}
