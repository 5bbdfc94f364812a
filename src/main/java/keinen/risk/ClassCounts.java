package keinen.risk;

import java.io.Serializable;

/**
 * How many persons each class of persons has. Counts add, in any order and over any parts.
 *
 * <p>Where there are more than a given number of classes, a part of them is kept, chosen by a hash of the class's number:
 * every second one, every fourth one, and so on. Which ones follows from all classes together and not from the order in
 * which they came or the parts in which they were counted; and the count of each class that is kept is whole.
 */
public final class ClassCounts implements Serializable {
    private static final long FREE = -1;

    private final int most;
    private final long together;
    private long[] classes = new long[64];
    private long[] counts = new long[64];
    private int size;
    private int halvings;

    /**
     * @param most how many classes are kept
     * @param together classes whose numbers have the same quotient by this one are kept or dropped together
     */
    public ClassCounts(int most, long together) {
        this.most = most;
        this.together = together;
        java.util.Arrays.fill(classes, FREE);
    }

    /** Adds a person to a class, which has a number from 0 on. */
    public void add(long number) {
        add(number, 1);
        thinOut();
    }

    /** Adds the counts of other persons. */
    public void add(ClassCounts others) {
        while (halvings < others.halvings) {
            halve();
        }
        others.forEach(this::add);
        thinOut();
    }

    private void add(long number, long persons) {
        if (!isKept(number)) {
            return;
        }
        int slot = slot(number);
        if (classes[slot] == FREE) {
            classes[slot] = number;
            size++;
        }
        counts[slot] += persons;
        if (2 * size > classes.length) {
            rebuild(2 * classes.length);
        }
    }

    private void thinOut() {
        while (size > most) {
            halve();
        }
    }

    private void halve() {
        halvings++;
        rebuild(classes.length);
    }

    private void rebuild(int length) {
        long[] oldClasses = classes;
        long[] oldCounts = counts;
        classes = new long[length];
        counts = new long[length];
        java.util.Arrays.fill(classes, FREE);
        size = 0;
        for (int i = 0; i < oldClasses.length; i++) {
            if (oldClasses[i] != FREE) {
                add(oldClasses[i], oldCounts[i]);
            }
        }
    }

    private boolean isKept(long number) {
        return halvings == 0 || mixed(number / together) >>> (Long.SIZE - halvings) == 0;
    }

    private int slot(long number) {
        int slot = (int) mixed(number) & (classes.length - 1);
        while (classes[slot] != FREE && classes[slot] != number) {
            slot = (slot + 1) & (classes.length - 1);
        }
        return slot;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** What is done with a class and its persons. */
    public interface Visitor {
        void visit(long number, long persons);
    }

    /** Shows every class that is kept, in no order. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] != FREE) {
                visitor.visit(classes[i], counts[i]);
            }
        }
    }

    /** Whether every class is there; else what is said of shares is an estimate. */
    public boolean isWhole() {
        return halvings == 0;
    }
}
