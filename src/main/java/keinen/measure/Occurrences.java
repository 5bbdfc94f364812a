package keinen.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import keinen.history.History;

/** Which codes of each attribute occur in the records that were seen. Adds up like {@link Cells}. */
public final class Occurrences implements Serializable {
    private static final int UNSEEN = -1;

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
            BitSet seen = codes.get(attribute);
            int last = UNSEEN;
            for (int piece = 0; piece < person.pieces(); piece++) {
                int code = person.attribute(attribute, piece);
                if (code != last) {
                    seen.set(code);
                    last = code;
                }
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
