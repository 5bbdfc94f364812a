package keinen.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import keinen.disclosure.PastRelease;
import keinen.disclosure.ProtectedRelease;
import keinen.finding.Finding;
import keinen.job.Plan;
import keinen.release.Basis;
import keinen.release.CellCounts;
import keinen.release.JobLedger;
import keinen.release.LedgerEntry.TableCells;
import keinen.release.Publication;
import keinen.release.ReleaseHistory;
import keinen.release.ReleaseName;

/**
 * Asks the rules once more about a release that is complete, and enters it in their ledger where they still allow it. A
 * release that is seen is entered, whenever the run dies.
 */
record LedgerClearance(
        Clock clock,
        JobLedger ledger,
        Basis basis,
        List<TableCells> cells,
        Optional<PastRelease> record,
        ReleaseHistory history)
        implements Publication.Clearance {

    @Override
    public List<Finding> of(ReleaseName name, String manifestSha256) {
        Plan plan = basis.plan();
        List<Finding> refusals = Permission.refusals(plan, clock);
        if (refusals.isEmpty()) {
            Map<String, String> files = record.map(past -> history.append(past.named(plan.job() + " " + name)))
                    .orElseGet(TreeMap::new);
            ledger.addRelease(name, manifestSha256, basis, cells, files);
        }
        return refusals;
    }

    /** How many cells of each counted table may be seen. */
    static List<TableCells> cells(ProtectedRelease safe) {
        return safe.tables().stream().map(CellCounts::of).toList();
    }
}
