package keinen.job;

/** Whether a table gives limits with its shares of counted persons or spells, and which. */
public enum ShareLimits {
    NONE,
    /** 95 % limits of the score interval without continuity correction (Wilson, JASA 22, 1927). */
    WILSON
}
