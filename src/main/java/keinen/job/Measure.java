package keinen.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The measures that a table of a job may name. */
public enum Measure {
    /** Who was on aid, came and left, month by month or year by year. */
    STOCK_FLOW("stock-flow"),
    /** Persons by fiscal year of entry, followed over the years. */
    COHORT("cohort"),
    /** How long spells last (Kaplan–Meier). */
    SURVIVAL("survival"),
    /** Why spells end (Aalen–Johansen). */
    EXITS("exits"),
    /** How soon persons come back (Kaplan–Meier). */
    RE_ENTRY("re-entry"),
    /** Where persons are in one March and in the next. */
    TRANSITION("transition"),
    /** Entries by a number known then, in bands. */
    DISTRIBUTION("distribution"),
    /** Spells by how long they have lasted. */
    DURATION("duration"),
    /** Persons on aid who were so for most of the months before. */
    LONG_TERM("long-term"),
    /** Persons who come and go. */
    CYCLERS("cyclers"),
    /** The mix of reasons for which a year's spells ended. */
    EXIT_REASONS("exit-reasons"),
    /** Mean days of a year's ended spells. */
    SPELL_DAYS("spell-days"),
    /** Yen by kind of aid and fiscal year. */
    EXPENDITURE("expenditure"),
    /** Who is on aid so many years after entry. */
    CONTINUATION("continuation"),
    /** Who left soon after entry, and who of them came back. */
    ENTRY_OUTCOMES("entry-outcomes"),
    /** Who left and was back soon. */
    CHURN("churn"),
    /** Who came, who came back, who left, and who is there. */
    INFLOW("inflow"),
    /** Persons on aid per 1,000 inhabitants. */
    RATE("rate");

    private final String key;

    Measure(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Measure> find(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key.equals(key))
                .findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Measure::key).toList();
    }
}
