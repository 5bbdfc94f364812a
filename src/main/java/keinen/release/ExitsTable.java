package keinen.release;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import keinen.disclosure.ProtectedTable;
import keinen.statistics.AalenJohansen;
import keinen.statistics.Estimate;

/** Why spells end, group by group, with the cumulative incidence of each reason. */
final class ExitsTable {
    private ExitsTable() {}

    static ReleasedTable of(ProtectedTable table) {
        Estimate[] incidence = incidence(table);
        return TableBuilder.ofKeys(table)
                .value(table, "at_risk")
                .value(table, "exits")
                .estimates("cumulative_incidence", row -> incidence[row])
                .build();
    }

    /** Rows stand by group, then by reason, then by months from 1 on: a group is so many runs of equal length. */
    private static Estimate[] incidence(ProtectedTable table) {
        Keys keys = new Keys(table);
        Estimate[] incidence = new Estimate[table.rows()];
        int first = 0;
        while (first < table.rows()) {
            int end = first;
            int longest = 0;
            while (end < table.rows() && keys.group(end).equals(keys.group(first))) {
                longest = Math.max(longest, keys.whole("months", end));
                end++;
            }
            List<List<Estimate>> ofGroup = AalenJohansen.incidence(counts(table, first, end, longest));
            for (int row = first; row < end; row++) {
                incidence[row] = ofGroup.get((row - first) % longest).get((row - first) / longest);
            }
            first = end;
        }
        return incidence;
    }

    private static List<AalenJohansen.Counts> counts(ProtectedTable table, int first, int end, int longest) {
        int atRisk = table.valueColumn("at_risk");
        int exits = table.valueColumn("exits");
        List<AalenJohansen.Counts> counts = new ArrayList<>(longest);
        for (int month = first; month < first + longest; month++) {
            List<OptionalLong> byReason = new ArrayList<>();
            for (int row = month; row < end; row += longest) {
                byReason.add(table.value(exits, row));
            }
            counts.add(new AalenJohansen.Counts(table.value(atRisk, month), byReason));
        }
        return counts;
    }
}
