package keinen.dictionary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of whole numbers from 0 on, one after the other without gaps; the last one has no end. Bands from 0, 1 and 6 on
 * are called {@code 0}, {@code 1-5} and {@code 6+}.
 *
 * @param from the first number of each band: 0, and then rising
 */
public record Bands(List<Integer> from) implements Serializable {
    public Bands {
        from = List.copyOf(from);
        if (!areBounds(from)) {
            throw new IllegalArgumentException("Invalid bands: " + from + " (must be 0 and then rise)");
        }
    }

    /** Whether bands can begin at these numbers. */
    public static boolean areBounds(List<Integer> from) {
        boolean valid = !from.isEmpty() && from.get(0) == 0;
        for (int band = 1; band < from.size(); band++) {
            valid &= from.get(band - 1) < from.get(band);
        }
        return valid;
    }

    /** Bands of one width, of which the last begins at a number. */
    public static Bands every(int width, int last) {
        List<Integer> from = new ArrayList<>();
        for (int first = 0; first <= last; first += width) {
            from.add(first);
        }
        return new Bands(from);
    }

    public int count() {
        return from.size();
    }

    /** The band that a number from 0 on lies in. */
    public int of(int number) {
        int band = from.size() - 1;
        while (from.get(band) > number) {
            band--;
        }
        return band;
    }

    /** What a band is called: its first and its last number, or the one that it holds, or its first and a plus. */
    public String name(int band) {
        int first = from.get(band);
        if (band + 1 == from.size()) {
            return first + "+";
        }
        int last = from.get(band + 1) - 1;
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    /** The names of all bands, in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int band = 0; band < count(); band++) {
            names.add(name(band));
        }
        return names;
    }
}
