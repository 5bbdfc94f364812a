package keinen.finding;

import java.io.Serializable;

/**
 * One thing that is wrong, or worth knowing, as a person reads it: where, what, and what to do.
 *
 * <p>{@code what} begins with one of five words where something is wrong: {@code Cannot}, {@code Invalid},
 * {@code Unknown}, {@code Missing}, {@code Unsupported}. It never holds a value of a person's record.
 *
 * @param remedy what to do about it, a sentence of its own; may be empty where {@code what} says it already
 */
public record Finding(Kind kind, Place place, String what, String remedy) implements Serializable {

    /** One line: {@code place: what. remedy}. */
    @Override
    public String toString() {
        String text = place.file().isEmpty() ? what : place + ": " + what;
        return remedy.isEmpty() ? text : text + ". " + remedy;
    }
}
