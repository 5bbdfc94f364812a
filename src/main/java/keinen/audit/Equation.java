package keinen.audit;

import java.util.OptionalInt;
import keinen.finding.Place;

/**
 * A relation that a reader knows.
 *
 * @param text as it is written
 * @param difference of its sides, left less right: it is zero, but for rounding
 * @param rounded the cell on the left of {@code ~}, whose printed value is not the true one
 * @param halfUnit how far a number on the left of {@code ~} that is no cell can be from the truth; 0 of others
 */
record Equation(String text, Place place, LinearForm difference, OptionalInt rounded, Rational halfUnit) {
    @Override
    public String toString() {
        return "'" + text + "' (" + place.file() + ":" + place.line() + ")";
    }
}
