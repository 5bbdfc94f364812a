package keinen.job;

/**
 * At least so many of something within a window that ends with what is looked at: 21 of 24 months, 3 spells in 4 years.
 *
 * @param least 1 or more
 * @param window 1 or more
 */
public record Criterion(int least, int window) {
    /** Neither asks for anything: that of measures that have no criterion. */
    static final Criterion NONE = new Criterion(1, 1);

    /** 638 of 730 days, in months: the German rule for long-term receipt (Langzeitleistungsbezieher). */
    static final Criterion LONG_TERM = new Criterion(21, 24);

    /** Three spells in four years: ASPE, Profile of Families Cycling On and Off Welfare. */
    static final Criterion CYCLERS = new Criterion(3, 4);
}
