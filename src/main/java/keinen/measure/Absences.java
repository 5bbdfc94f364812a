package keinen.measure;

import keinen.history.History;

/** How long persons are off aid between two spells: the whole months without aid, as in {@link ReEntry}. */
final class Absences {
    private Absences() {}

    /** Whether a spell is there, and began after at most so many months off aid. */
    static boolean endedWithin(int months, History person, int spell) {
        return 0 < spell
                && spell < person.spells()
                && person.spellStart(spell) - person.spellEnd(spell - 1) - 1 <= months;
    }
}
