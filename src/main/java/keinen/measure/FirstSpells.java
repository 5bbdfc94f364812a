package keinen.measure;

import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Month;

/** What cohorts of entry have in common: who belongs to one, to which, and from when on all of it can be followed. */
record FirstSpells(Breakdown breakdown, Horizon horizon) {

    /** Whether a person entered in the store's time, so that there is a cohort to belong to. */
    static boolean entered(History person) {
        return person.spells() > 0 && person.beganInStore(0);
    }

    int count() {
        return horizon.years();
    }

    /** The fiscal year of a cohort, as it stands in tables. */
    String name(int cohort) {
        return years().year(cohort).toString();
    }

    /** The number of a person's cohort among those of all groups; {@code group * count() + cohort}. */
    int of(History person) {
        int cohort = years().number(Month.fiscalYearOf(person.spellStart(0)));
        return breakdown.group(person, person.firstPiece(0)) * count() + cohort;
    }

    /**
     * Whether the store holds so many months after the month of entry of everybody who could have entered in a cohort's
     * fiscal year, up to its March.
     */
    boolean areFollowed(int cohort, int months) {
        return years().year(cohort).last().index() + months <= horizon.lastMonth();
    }

    private Years years() {
        return new Years(horizon);
    }
}
