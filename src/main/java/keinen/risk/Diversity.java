package keinen.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many persons stand in classes that have too few values of a sensitive attribute, so that who knows the class nearly
 * knows the value: l-diversity (Machanavajjhala, Kifer, Gehrke and Venkitasubramaniam, ACM TKDD 1(1), 2007). A missing
 * value is one of its own.
 *
 * @param below persons in classes of a diversity below l
 */
public record Diversity(long persons, long classes, long classesBelow, long below) {
    /** Entropies of equal shares miss the logarithm of their number by rounding. */
    private static final double ROUNDING = 1e-9;

    /** What the diversity of a class is. */
    public enum Kind {
        /** How many values occur. */
        DISTINCT,
        /** How many values, if all were as frequent, would have its entropy: exp(−Σ q ln q). */
        ENTROPY
    }

    /**
     * @param counts of classes whose last attribute is the sensitive one
     */
    public static Diversity of(ClassCounts counts, Sightings sightings, int l, Kind kind) {
        Map<Long, List<Long>> classes = new TreeMap<>();
        counts.forEach(
                (number, persons) -> classes.computeIfAbsent(number / sightings.last(), none -> new ArrayList<>())
                        .add(persons));
        long persons = 0;
        long below = 0;
        long classesBelow = 0;
        for (List<Long> values : classes.values()) {
            long all = values.stream().mapToLong(Long::longValue).sum();
            boolean few = of(values, all, kind) < l - ROUNDING;
            persons += all;
            below += few ? all : 0;
            classesBelow += few ? 1 : 0;
        }
        return new Diversity(persons, classes.size(), classesBelow, below);
    }

    private static double of(List<Long> values, long all, Kind kind) {
        if (kind == Kind.DISTINCT) {
            return values.size();
        }
        // In one order, since sums of doubles depend on it.
        Collections.sort(values);
        double entropy = 0;
        for (long persons : values) {
            double share = (double) persons / all;
            entropy -= share * Math.log(share);
        }
        return Math.exp(entropy);
    }

    /** The share of persons in classes of a diversity below l; 0 where there is nobody. */
    public double shareBelow() {
        return persons == 0 ? 0 : (double) below / persons;
    }
}
