package keinen.release;

import java.util.ArrayList;
import java.util.List;
import keinen.disclosure.ProtectedTable;
import keinen.statistics.Estimate;
import keinen.statistics.KaplanMeier;
import keinen.statistics.Limits;

/** How soon persons come back, group by group, with the share that has returned. */
final class ReEntryTable {
    private ReEntryTable() {}

    static ReleasedTable of(ProtectedTable table) {
        List<Estimate> returned = returned(table);
        return CurveEnds.in(table)
                .of(TableBuilder.ofKeys(table)
                        .value(table, "at_risk")
                        .value(table, "returns")
                        .estimates("returned", returned::get)
                        .build());
    }

    /** One minus the Kaplan–Meier estimate of staying off aid; every group's rows begin with month 1. */
    private static List<Estimate> returned(ProtectedTable table) {
        Keys keys = new Keys(table);
        int atRisk = table.valueColumn("at_risk");
        int returns = table.valueColumn("returns");
        List<Estimate> returned = new ArrayList<>();
        List<KaplanMeier.Counts> counts = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            counts.add(new KaplanMeier.Counts(table.value(atRisk, row), table.value(returns, row)));
            if (row + 1 == table.rows() || keys.whole("months", row + 1) == 1) {
                KaplanMeier.curve(counts, Limits.PLAIN).forEach(point -> returned.add(complement(point.survival())));
                counts.clear();
            }
        }
        return returned;
    }

    private static Estimate complement(Estimate share) {
        return share.isKnown() ? Estimate.of(1 - share.value()) : share;
    }
}
