package keinen.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keinen.dictionary.Bands;
import keinen.dictionary.Unit;
import keinen.history.Segments;
import keinen.store.LifeColumns;
import keinen.store.SegmentedLives;
import keinen.store.Snapshot;

/**
 * Who tells whom what he knows: the members of a household, and since persons leave one for another, all whom households
 * that had a member in common ever tied together. Assistance is granted to a household, and each member knows of the others'.
 *
 * <p>A family is named by the smallest number of its households. Where records tell no household everybody is one.
 */
final class Families implements Serializable {
    private final boolean isOfHouseholds;
    /** By bucket and place in it the family of a person. */
    private final int[][] ofPersons;
    /** Of households that had a member in common with another the one that their family leads to next. */
    private final Map<Integer, Integer> next = new HashMap<>();

    private Families(boolean isOfHouseholds, int buckets) {
        this.isOfHouseholds = isOfHouseholds;
        this.ofPersons = new int[buckets][0];
    }

    /** Everybody by himself. */
    static Families none() {
        return new Families(false, 0);
    }

    /**
     * Those of all persons of a store up to a month.
     *
     * @param number the attribute that tells a person's household
     */
    static Families of(Snapshot store, String number, int lastMonth) throws IOException {
        Families families = new Families(true, store.buckets());
        LifeColumns columns = new LifeColumns(
                List.of(number),
                "",
                new Bands(List.of(0)),
                "",
                new Bands(List.of(0)),
                List.of(),
                List.of(),
                "",
                "",
                "");
        for (int bucket = 0; bucket < store.buckets(); bucket++) {
            try (SegmentedLives lives = store.namedSegments(bucket, columns, Unit.PERSON, lastMonth)) {
                families.ofPersons[bucket] = families.join(lives);
            }
        }
        for (int[] bucket : families.ofPersons) {
            Arrays.setAll(bucket, place -> families.of(bucket[place]));
        }
        return families;
    }

    /** Joins all households of each life, and returns one of each. */
    private int[] join(SegmentedLives lives) throws IOException {
        int[] households = new int[1024];
        int count = 0;
        while (lives.next()) {
            if (count == households.length) {
                households = Arrays.copyOf(households, 2 * count);
            }
            Segments life = lives.life();
            int first = life.from < life.to ? life.attribute[0][life.from] : 0;
            for (int row = life.from; row < life.to; row++) {
                join(first, life.attribute[0][row]);
            }
            households[count++] = first;
        }
        return Arrays.copyOf(households, count);
    }

    private void join(int one, int other) {
        int ofOne = of(one);
        int ofOther = of(other);
        if (ofOne != ofOther) {
            next.put(Math.max(ofOne, ofOther), Math.min(ofOne, ofOther));
        }
    }

    /** The family of a household. */
    private int of(int household) {
        int last = household;
        for (Integer to = next.get(last); to != null; to = next.get(last)) {
            last = to;
        }
        return last;
    }

    /**
     * The number of the one, or of the family, to whom a life tells what it knows: above 0 and at most 2³².
     *
     * @param place of the life in its bucket
     * @param name of the life, as the store has it
     */
    long number(Unit unit, int bucket, int place, long name) {
        if (!isOfHouseholds) {
            return number((int) (name >>> Integer.SIZE));
        }
        return number(unit == Unit.PERSON ? ofPersons[bucket][place] : of((int) (name >>> Integer.SIZE)));
    }

    private static long number(int hash) {
        return Integer.toUnsignedLong(hash) + 1;
    }

    /** The numbers of all families of persons, in rising order; none where everybody is by himself. */
    long[] numbers() {
        return Arrays.stream(ofPersons)
                .flatMapToInt(Arrays::stream)
                .mapToLong(Families::number)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Of each number that a household had by itself, or with fewer others, the one that it has with all of them. */
    Map<Long, Long> merged() {
        Map<Long, Long> numbers = new HashMap<>();
        next.keySet().forEach(household -> numbers.put(number(household), number(of(household))));
        return numbers;
    }
}
