package keinen.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import keinen.history.History;

/** Which codes of each attribute occur in the records that were seen. Adds up like {@link Cells}. */
public final class Occurrences implements Serializable {
    private final List<BitSet> codes;

    public Occurrences(int attributes) {
        codes = new ArrayList<>();
        for (int i = 0; i < attributes; i++) {
            codes.add(new BitSet());
        }
    }

    /** Adds one person. */
    public void add(History person) {
        for (int attribute = 0; attribute < codes.size(); attribute++) {
            for (int piece = 0; piece < person.pieces(); piece++) {
                codes.get(attribute).set(person.attribute(attribute, piece));
            }
        }
    }

    /** Adds what others have seen. */
    public void add(Occurrences other) {
        for (int i = 0; i < codes.size(); i++) {
            codes.get(i).or(other.codes.get(i));
        }
    }

    List<Integer> codes(int attribute) {
        return codes.get(attribute).stream().boxed().toList();
    }
}
