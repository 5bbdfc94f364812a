package keinen.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.finding.Findings;

/**
 * What a job asks of its rules: who is to see what kind of result, and why. It is known of jobs that the rules refuse
 * too.
 *
 * @param tables of a job that can be compiled
 * @param rulesSha256 of the rules file, in lower-case hexadecimal
 */
public record RulesUse(
        String job,
        List<String> tables,
        String purpose,
        String audience,
        Rules rules,
        String rulesSha256,
        Plan.Places places) {
    private static final String RULES = "rules";

    public static RulesUse of(Plan plan) {
        String sha256 = plan.sources().stream()
                .filter(source -> source.kind().equals(RULES))
                .findFirst()
                .orElseThrow()
                .sha256();
        return new RulesUse(
                plan.job(),
                plan.intent().tables(),
                plan.purpose(),
                plan.audience(),
                plan.rules(),
                sha256,
                plan.places());
    }

    /**
     * What a job file asks, whether it may or not; nothing where its own keys or its rules file cannot be read, which the
     * compiler tells.
     *
     * @param out the folder of releases, before the one that the job file names
     */
    public static Optional<RulesUse> find(Path job, Optional<Path> out) {
        Findings leftToTheCompiler = new Findings();
        return JobFile.read(job, out, leftToTheCompiler)
                .flatMap(asked -> asked.rules()
                        .flatMap(file -> RulesFile.read(file.value(), file.place(), leftToTheCompiler))
                        .map(read -> new RulesUse(
                                asked.job(),
                                List.of(),
                                asked.purpose().orElse(""),
                                asked.audience().orElse(""),
                                read.rules(),
                                read.source().sha256(),
                                asked.places())));
    }

    /** The ids of the approvals that this use can rely on that day, sorted. */
    public List<String> approvals(LocalDate day) {
        return rules.approvals(new Intent(job, tables, purpose, audience)).stream()
                .filter(approval -> approval.validOn(day))
                .map(Approval::id)
                .sorted()
                .toList();
    }

    /** What of this use had an end that lies before that day, in words: the rules, or all approvals of it. */
    public List<String> expired(LocalDate day) {
        List<Approval> ofUse = rules.approvals(new Intent(job, tables, purpose, audience));
        List<String> expired = new ArrayList<>();
        if (day.isAfter(rules.validUntil())) {
            expired.add("Expired: the rules " + rules.name() + " " + rules.version() + ", on " + rules.validUntil());
        }
        if (ofUse.stream().noneMatch(approval -> approval.validOn(day))) {
            ofUse.stream()
                    .filter(approval -> day.isAfter(approval.until()))
                    .map(approval -> "Expired: approval " + approval.id() + ", on " + approval.until())
                    .forEach(expired::add);
        }
        return expired;
    }
}
