package keinen.risk;

import java.io.Serializable;
import java.util.Arrays;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * What an onlooker may have seen of a person: the codes of some attributes in the months of a set. Two persons who were
 * seen alike are in one class; who is off aid in a month of the set is in none. A person seen in several sets counts once
 * in each.
 */
public final class Sightings implements Serializable {
    private static final int OFF_AID = -1;

    private final int firstMonth;
    private final int months;
    private final int[] attributes;
    private final int[] codes;
    private final int[][] sets;
    private final long combinations;
    private final int most;

    /**
     * @param attributes the numbers of the attributes that are seen; the last one varies fastest in the number of a class
     * @param codes how many codes each of them has, without the one for a missing one
     * @param sets the sets of months, by index; all of one size
     * @param most how many classes are kept
     * @throws ArithmeticException where there are more classes than numbers
     */
    public Sightings(Horizon horizon, int[] attributes, int[] codes, int[][] sets, int most) {
        this.firstMonth = horizon.firstMonth();
        this.months = horizon.lastMonth() - horizon.firstMonth() + 1;
        this.attributes = attributes.clone();
        this.codes = codes.clone();
        this.sets = sets.clone();
        this.most = most;
        long each = 1;
        for (int some : codes) {
            each = Math.multiplyExact(each, some + 1L);
        }
        this.combinations = each;
        requireThatNumbersSuffice();
    }

    private void requireThatNumbersSuffice() {
        long all = sets.length;
        for (int i = 0; i < sets[0].length; i++) {
            all = Math.multiplyExact(all, combinations);
        }
    }

    /** Counts without anybody, of which classes that differ in the last attribute alone are kept together. */
    public ClassCounts nobody() {
        return new ClassCounts(most, sets[0].length == 1 ? last() : 1);
    }

    /** How many values the last attribute has: classes of the same quotient by this differ in it alone. */
    long last() {
        return codes.length == 0 ? 1 : codes[codes.length - 1] + 1L;
    }

    /** Adds a life to counts, under the definition of being on aid that it was read by. */
    public void add(History life, ClassCounts counts) {
        long[] seen = new long[months];
        Arrays.fill(seen, OFF_AID);
        for (int piece = 0; piece < life.pieces(); piece++) {
            Arrays.fill(
                    seen, life.start(piece) - firstMonth, life.end(piece) - firstMonth + 1, combination(life, piece));
        }
        for (int set = 0; set < sets.length; set++) {
            add(set, seen, counts);
        }
    }

    private void add(int set, long[] seen, ClassCounts counts) {
        long number = set;
        for (int month : sets[set]) {
            long one = seen[month - firstMonth];
            if (one == OFF_AID) {
                return;
            }
            number = number * combinations + one;
        }
        counts.add(number);
    }

    private long combination(History life, int piece) {
        long number = 0;
        for (int i = 0; i < attributes.length; i++) {
            number = number * (codes[i] + 1L) + life.attribute(attributes[i], piece);
        }
        return number;
    }
}
