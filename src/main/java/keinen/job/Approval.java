package keinen.job;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's consent to a use of the data, from one day to another, both inclusive.
 *
 * @param by who consented, in words
 * @param user the user name of the same person on the machines where jobs run, if the rules tell: nobody runs a job on the
 *     strength of their own approval
 * @param jobs the jobs that it is limited to; any job where not given
 * @param tables the tables that it is limited to; any table where not given
 */
public record Approval(
        String id,
        String by,
        Optional<String> user,
        LocalDate from,
        LocalDate until,
        Set<String> purposes,
        Set<String> audiences,
        Optional<Set<String>> jobs,
        Optional<Set<String>> tables) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean isFor(String purpose, String audience) {
        return purposes.contains(purpose) && audiences.contains(audience);
    }

    boolean coversJob(String job) {
        return jobs.map(some -> some.contains(job)).orElse(true);
    }

    boolean coversTable(String table) {
        return tables.map(some -> some.contains(table)).orElse(true);
    }

    boolean isOf(String otherUser) {
        return user.equals(Optional.of(otherUser));
    }
}
