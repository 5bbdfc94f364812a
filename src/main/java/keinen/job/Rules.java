package keinen.job;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import keinen.dictionary.Unit;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;
import keinen.time.Month;

/**
 * A city's data-use rules as its rules file states them. Absence is refusal: what no rule allows is not allowed, and
 * no value of this type turns the rules off.
 *
 * @param validUntil the last day of validity, inclusive
 * @param columns every column of the dataset by what it may be used for
 * @param forbiddenCrosses sets of dimensions that must not stand together in one table
 * @param inputChecks what is demanded of the records themselves
 * @param explained the audiences to whom it may be explained how one person's records were read and counted
 * @param runners the users who may run jobs, by the names that the machine knows them by; anybody where not given
 * @param retention how long records may be read; without end where not given
 */
public record Rules(
        String name,
        String version,
        LocalDate validFrom,
        LocalDate validUntil,
        Set<String> purposes,
        List<Approval> approvals,
        Map<String, Use> columns,
        List<List<String>> forbiddenCrosses,
        InputChecks inputChecks,
        Map<String, Audience> audiences,
        Set<String> explained,
        Optional<Set<String>> runners,
        Optional<Retention> retention) {

    /**
     * Everything that stands against this use by this user on this day; nothing where the rules allow it. Tested at the
     * start of a run and once more when a release is written.
     *
     * @param user the name that the machine knows the user by
     * @return as {@link #refusals(Intent, LocalDate)}
     */
    public List<Finding> refusals(Intent intent, LocalDate today, String user) {
        List<Finding> refusals = new ArrayList<>(refusals(intent, today));
        runners.filter(users -> !users.contains(user))
                .ifPresent(users -> refusals.add(refusal(
                        "rules",
                        "Cannot run as user '" + user + "'",
                        title() + " let only these users run jobs: " + String.join(", ", users))));
        new ApprovalCheck(intent, today, approvals)
                .missingOfOthersThan(user)
                .ifPresent(missing -> refusals.add(refusal("purpose", missing.what(), missing.instead())));
        return refusals;
    }

    /**
     * Everything that stands against this use on this day, whoever it is who wants it. Tested when a job is compiled.
     *
     * @return findings of kind {@link Kind#REFUSED}, whose place has the key of a job file that they are about and no
     *     file
     */
    public List<Finding> refusals(Intent intent, LocalDate today) {
        String purpose = intent.purpose();
        String audience = intent.audience();
        List<Finding> refusals = new ArrayList<>();
        if (today.isBefore(validFrom) || today.isAfter(validUntil)) {
            String validity = "they are valid from " + validFrom + " until " + validUntil;
            refusals.add(refusal("rules", "Cannot use " + title() + " on " + today + ": " + validity, ""));
        }
        if (!purposes.contains(purpose)) {
            String what = "Unknown purpose '" + purpose + "'" + Nearest.hint(purpose, purposes);
            refusals.add(refusal("purpose", what, "Only a purpose that " + title() + " name is allowed"));
        }
        if (!audiences.containsKey(audience)) {
            String what = "Unknown audience '" + audience + "'" + Nearest.hint(audience, audiences.keySet());
            refusals.add(refusal("audience", what, "Only an audience that " + title() + " name is allowed"));
        }
        boolean both = purposes.contains(purpose) && audiences.containsKey(audience);
        if (both) {
            new ApprovalCheck(intent, today, approvals)
                    .missing()
                    .ifPresent(missing -> refusals.add(refusal("purpose", missing.what(), missing.instead())));
        }
        return refusals;
    }

    /** Whether the records of a month may still be read on a day. */
    public boolean mayRead(Month month, LocalDate today) {
        return retention
                .map(kept -> month.compareTo(kept.firstMonth(today)) >= 0)
                .orElse(true);
    }

    /** The first month that the store may still hold on a day; nothing where these rules delete nothing. */
    public Optional<Month> firstNotDeleted(LocalDate today) {
        return retention.filter(Retention::deletes).map(kept -> kept.firstMonth(today));
    }

    /** Whether anything may be hidden from an audience; from one that the rules do not know, everything is. */
    public boolean hidesCells(String audience) {
        Audience known = audiences.get(audience);
        return known == null || known.method() != Method.NONE;
    }

    /** Whether readers may be contributors who know the cells that they make up alone. */
    public boolean asksContributors(String audience) {
        Audience known = audiences.get(audience);
        return known != null && known.method() == Method.SUPPRESS;
    }

    /** The highest of an audience's thresholds where they are of households; 0 where they are of persons. */
    public int householdsAsked(String audience) {
        Audience known = audiences.get(audience);
        if (known == null || known.contributor() != Unit.HOUSEHOLD) {
            return 0;
        }
        return known.smallAreas().stream()
                .flatMapToInt(area -> area.threshold().stream())
                .reduce(known.threshold(), Math::max);
    }

    /** The approvals of this use, or of a part of its tables, whatever days they are valid on. */
    public List<Approval> approvals(Intent intent) {
        return approvals.stream()
                .filter(approval -> approval.isFor(intent.purpose(), intent.audience())
                        && approval.coversJob(intent.job())
                        && (intent.tables().isEmpty()
                                || intent.tables().stream().anyMatch(approval::coversTable)))
                .toList();
    }

    private static Finding refusal(String key, String what, String remedy) {
        return new Finding(Kind.REFUSED, new Place("", 0, key), what, remedy);
    }

    private String title() {
        return "the rules " + name + " " + version;
    }

    /** What a column may be used for. */
    public enum Use {
        /** Months, births and other dates, in definitions. */
        DATE,
        /** Joins a life or a household together and is never shown. */
        LINK,
        /** May break a table down, or stand in it as a reason. */
        GROUP,
        /** May be summed. */
        AMOUNT,
        /** Is there, and is not to be read. */
        NONE
    }

    /**
     * How the tables for one audience are protected.
     *
     * @param threshold a cell of fewer distinct contributors (and more than none) is not shown; 0 for {@link Method#NONE}
     * @param minWidth how wide the interval of a hidden count must at least be for a reader: its upper less its lower
     *     bound
     * @param timeLimit how long may be looked for ways to show more of what is safe
     * @param contributor whose number the threshold is about
     * @param rounding present for the methods that round
     */
    public record Audience(
            Method method,
            int threshold,
            Zeros zeros,
            int minWidth,
            Optional<Dominance> dominance,
            OptionalDouble pPercent,
            Duration timeLimit,
            Unit contributor,
            Optional<GroupDisclosure> groupDisclosure,
            List<SmallArea> smallAreas,
            Optional<Rounding> rounding) {
        /** Where rules do not say another. */
        public static final Duration USUAL_TIME_LIMIT = Duration.ofMinutes(20);

        /** The rules that are about cells of persons alone. */
        public Audience(
                Method method,
                int threshold,
                Zeros zeros,
                int minWidth,
                Optional<Dominance> dominance,
                OptionalDouble pPercent) {
            this(method, threshold, zeros, minWidth, dominance, pPercent, Optional.empty());
        }

        /** The rules that are about cells of persons alone, which may be rounded. */
        public Audience(
                Method method,
                int threshold,
                Zeros zeros,
                int minWidth,
                Optional<Dominance> dominance,
                OptionalDouble pPercent,
                Optional<Rounding> rounding) {
            this(
                    method,
                    threshold,
                    zeros,
                    minWidth,
                    dominance,
                    pPercent,
                    USUAL_TIME_LIMIT,
                    Unit.PERSON,
                    Optional.empty(),
                    List.of(),
                    rounding);
        }
    }

    /**
     * To what cells are rounded.
     *
     * @param base of counts
     * @param baseYen of sums of yen
     * @param baseDays of sums of days
     * @param midpoint of how many numbers the middle one stands for cumulative counts of curves
     * @param key the name of the environment variable that holds the key; only for {@link Method#STICKY_ROUND}
     */
    public record Rounding(int base, int baseYen, int baseDays, int midpoint, Optional<String> key) {}

    /** How cells are protected. */
    public enum Method {
        /** Cells are shown as they are: a rule that somebody approved. */
        NONE,
        /** Cells that could give somebody away are not shown, and no others from which they would follow. */
        SUPPRESS,
        /** All cells are multiples of a base, and add up. */
        ROUND,
        /** All cells are multiples of a base, and a cell of one value is rounded alike everywhere and always. */
        STICKY_ROUND;

        /** As in a rules file. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a reader sees of a cell without anybody. */
    public enum Zeros {
        /** A zero: and so every hidden count is known to be at least one. */
        PUBLISH,
        /** Nothing: a zero is treated as any other small count. */
        HIDE
    }

    /** A sum is not shown when its {@code n} largest contributions are more than {@code k} percent of it. */
    public record Dominance(int n, double k) {}
}
