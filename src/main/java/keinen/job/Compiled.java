package keinen.job;

import java.util.List;
import java.util.Optional;
import keinen.finding.Finding;

/**
 * What came of compiling a job that can be run.
 *
 * @param schedule when the job is to be run, in the five fields of cron, if the job says so
 * @param notes what is worth knowing and stands against nothing
 */
public record Compiled(Plan plan, Optional<String> schedule, List<Finding> notes) {
    public Compiled {
        notes = List.copyOf(notes);
    }
}
