package keinen.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether somebody who may has approved of what is intended. Each question is asked only where the one before is answered. */
final class ApprovalCheck {
    private final Intent intent;
    private final LocalDate today;
    private final List<Approval> approvals;

    /**
     * @param approvals all that the rules have
     */
    ApprovalCheck(Intent intent, LocalDate today, List<Approval> approvals) {
        this.intent = intent;
        this.today = today;
        this.approvals = approvals.stream()
                .filter(approval -> approval.isFor(intent.purpose(), intent.audience()))
                .toList();
    }

    /** What is missing, and what there is instead. */
    record Missing(String what, String instead) {}

    /** Whether valid approvals cover the job and each of its tables, whoever gave them. */
    Optional<Missing> missing() {
        List<Approval> valid =
                approvals.stream().filter(approval -> approval.validOn(today)).toList();
        if (valid.isEmpty()) {
            return Optional.of(missing(
                    "",
                    approvals,
                    approval -> Optional.of(" is valid from " + approval.from() + " until " + approval.until())));
        }
        List<Approval> ofJob = ofJob();
        if (ofJob.isEmpty()) {
            return Optional.of(missing(
                    " for job '" + intent.job() + "'",
                    valid,
                    approval -> approval.jobs().map(jobs -> " is for " + String.join(", ", jobs))));
        }
        return uncovered(ofJob)
                .findFirst()
                .map(table -> missing(
                        " for table '" + table + "'",
                        ofJob,
                        approval -> approval.tables().map(tables -> " is for " + String.join(", ", tables))));
    }

    /** Whether approvals of others than the one who runs the job cover each of its tables. */
    Optional<Missing> missingOfOthersThan(String user) {
        List<Approval> others =
                ofJob().stream().filter(approval -> !approval.isOf(user)).toList();
        List<Approval> own =
                ofJob().stream().filter(approval -> approval.isOf(user)).toList();
        boolean covered = !others.isEmpty() && uncovered(others).findAny().isEmpty();
        return covered || own.isEmpty()
                ? Optional.empty()
                : Optional.of(new Missing(
                        "Cannot run a job by one's own approval: user '" + user + "' gave "
                                + own.stream().map(Approval::id).collect(Collectors.joining(", ")),
                        "Let somebody else run it, or approve of it"));
    }

    private List<Approval> ofJob() {
        return approvals.stream()
                .filter(approval -> approval.validOn(today) && approval.coversJob(intent.job()))
                .toList();
    }

    private Stream<String> uncovered(List<Approval> some) {
        return intent.tables().stream()
                .filter(table -> some.stream().noneMatch(approval -> approval.coversTable(table)));
    }

    private Missing missing(String of, List<Approval> some, Function<Approval, Optional<String>> words) {
        return new Missing(
                "Missing approval on " + today + " of purpose '" + intent.purpose() + "' for audience '"
                        + intent.audience() + "'" + of,
                some.stream()
                        .flatMap(approval -> words.apply(approval).map(limit -> approval.id() + limit).stream())
                        .collect(Collectors.joining("; ")));
    }
}
