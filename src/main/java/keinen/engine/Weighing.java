package keinen.engine;

import java.io.Serializable;
import keinen.dictionary.Unit;

/**
 * How often every life is counted beside the plain count, and how much it weighs each time: once the number of its family,
 * so that a cell tells who makes it up alone, and then the powers of it that tell how many families do.
 *
 * @param names whether it is to be found who makes a cell up alone
 * @param families who tells whom what he knows
 * @param distinct how far the families of persons are counted
 */
record Weighing(boolean names, Families families, DistinctFamilies distinct) implements Serializable {

    static Weighing none() {
        return new Weighing(false, Families.none(), new DistinctFamilies(0));
    }

    /** How many counts of a unit are weighed. A household's life is one contributor, whatever its members. */
    int counts(Unit unit) {
        return (names ? 1 : 0) + (unit == Unit.PERSON ? distinct.counts() : 0);
    }

    /**
     * The weights of a life in each of these counts.
     *
     * @param place of the life in its bucket
     * @param name of the life, as the store has it
     */
    long[] weights(Unit unit, int bucket, int place, long name) {
        long[] weights = new long[counts(unit)];
        if (weights.length > 0) {
            weights[0] = families.number(unit, bucket, place, name);
        }
        if (weights.length > 1) {
            weights[1] = DistinctFamilies.firstPower(weights[0]);
        }
        for (int power = 2; power < weights.length; power++) {
            weights[power] = DistinctFamilies.nextPower(weights[power - 1], weights[0]);
        }
        return weights;
    }
}
