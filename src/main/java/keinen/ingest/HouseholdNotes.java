package keinen.ingest;

import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.store.MemberFindings;
import keinen.store.MemberFindings.Occurrence;

/** Says, once a column, what was decided where the records of a household's members leave it open. */
record HouseholdNotes(Consumer<Finding> notes) {

    void say(MemberFindings members) {
        members.alone()
                .ifPresent(some -> say(many(some, "record") + " no household id; each such person counts as a household"
                        + " of his own"));
        new TreeMap<>(members.differing())
                .forEach((column, some) -> say(many(some, "household-month") + " members that differ in " + column
                        + "; the member with the smallest person id decides"));
    }

    /** So many things of some months have. */
    private static String many(Occurrence some, String thing) {
        String months = some.first().equals(some.last()) ? some.first().toString() : some.first() + ".." + some.last();
        return String.format(
                Locale.ROOT,
                some.times() == 1 ? "%,d %s of %s has" : "%,d %ss of %s have",
                some.times(),
                thing,
                months);
    }

    private void say(String what) {
        notes.accept(new Finding(Kind.NOTE, Place.ofFile(""), what, ""));
    }
}
