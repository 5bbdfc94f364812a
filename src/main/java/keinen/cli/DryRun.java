package keinen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keinen.job.Plan;
import keinen.job.TablePlan;
import keinen.time.Month;

/** Tells what a run would do, and writes nothing. */
final class DryRun {
    private final Console console;
    private final Plan plan;

    DryRun(Console console, Plan plan) {
        this.console = console;
        this.plan = plan;
    }

    void tell(Optional<Month> asOf) {
        if (plan.places().exports().isPresent()) {
            Path folder = plan.places().exports().get();
            List<Path> files = Exports.of(List.of(folder));
            console.result("would look at " + files.size() + " files in " + folder + " and ingest the new ones into "
                    + plan.places().store());
        }
        boolean stored = Files.exists(plan.places().store().resolve("manifest.json"));
        console.result((stored ? "would read" : "would make") + " the store "
                + plan.places().store());
        console.result("would count as of " + asOf.map(Month::toString).orElse("the newest month") + ": "
                + String.join(", ", plan.tables().stream().map(TablePlan::name).toList()));
        console.result("would protect them for audience " + plan.audience() + " and release them below "
                + plan.places().out().resolve(plan.job()));
    }
}
