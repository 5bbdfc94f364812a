package keinen.synth;

/** Takes a household's records of one month after another, while it is on aid and the office has written them. */
interface Records {
    void take(Household household, HouseholdType type, int month);
}
