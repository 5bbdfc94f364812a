package keinen.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import keinen.job.PeriodMarks;

/** What a job says of its series, for programs that read a release; nothing where it says nothing. */
public final class PeriodMarksJson {
    private PeriodMarksJson() {}

    /** Adds {@code provisional_months} and {@code breaks}. */
    public static void addTo(ObjectNode node, PeriodMarks marks) {
        marks.provisionalMonths().ifPresent(months -> node.put("provisional_months", months));
        if (!marks.breaks().isEmpty()) {
            ArrayNode breaks = node.putArray("breaks");
            marks.breaks().forEach(change -> add(breaks.addObject(), change));
        }
    }

    private static void add(ObjectNode node, PeriodMarks.Break change) {
        node.put("from", change.from().toString());
        ArrayNode columns = node.putArray("columns");
        change.columns().forEach(columns::add);
        node.putObject("note")
                .put("ja", change.note().ja())
                .put("en", change.note().en());
    }
}
