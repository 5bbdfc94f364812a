package keinen.job;

/**
 * What counts as a spell.
 *
 * @param bridgeMonths the longest gap between two records, in months, that does not end a spell; 0 or more
 * @param minimumMonths a spell counts once it has lasted so many months, ended or not; 1 counts every spell
 */
public record SpellRules(int bridgeMonths, int minimumMonths) {
    /** Every spell, however short. */
    public static final int ANY_LENGTH = 1;
}
