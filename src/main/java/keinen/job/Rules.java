package keinen.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A city's data-use rules as its rules file states them. Absence is refusal: what no rule allows is not allowed, and
 * no value of this type turns the rules off.
 *
 * @param validUntil the last day of validity, inclusive
 * @param columns every column of the dataset by what it may be used for
 * @param forbiddenCrosses sets of dimensions that must not stand together in one table
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
        Map<String, Audience> audiences) {

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

    /** Somebody's consent to a use of the data, from one day to another, both inclusive. */
    public record Approval(
            String id, String by, LocalDate from, LocalDate until, Set<String> purposes, Set<String> audiences) {}

    /**
     * How the tables for one audience are protected.
     *
     * @param threshold a cell of fewer distinct contributors (and more than none) is not shown; 0 for {@link Method#NONE}
     * @param minWidth how wide the interval of a hidden count must at least be for a reader: its upper less its lower
     *     bound
     */
    public record Audience(
            Method method,
            int threshold,
            Zeros zeros,
            int minWidth,
            Optional<Dominance> dominance,
            OptionalDouble pPercent) {}

    /** How cells are protected. */
    public enum Method {
        /** Cells are shown as they are: a rule that somebody approved. */
        NONE,
        /** Cells that could give somebody away are not shown, and no others from which they would follow. */
        SUPPRESS
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
