package keinen.engine;

import java.util.Arrays;
import keinen.measure.CellTable;

/**
 * Finds who makes a cell up alone. The same tables are counted twice, once plainly and once with every life as many times
 * as its number says: a cell to which n members of one family contribute, and nobody else, shows n times that family's
 * number the second time; and a difference of two counts shows the numbers of those by whom they differ.
 */
final class SoleContributors {
    /** Of more persons nobody looks whether they are one family. */
    private static final int MOST_MEMBERS = 20;

    private final long[] families;

    /**
     * @param families whose members the persons are; of households, or where nobody has any, one life alone is looked for
     */
    SoleContributors(Families families) {
        this.families = families.numbers();
    }

    /**
     * A table with whoever makes a cell of it up alone.
     *
     * @param weighed the same table, of lives that count as many times as their number says
     */
    CellTable in(CellTable table, CellTable weighed) {
        if (weighed.rows() != table.rows()) {
            throw new IllegalStateException("Cannot find sole contributors: weights changed the rows of a table");
        }
        long[] names = new long[table.values().size() * table.rows()];
        int[] numbers = new int[names.length];
        for (int value = 0; value < table.values().size(); value++) {
            boolean isCount = table.values().get(value).unit() == CellTable.Unit.COUNT;
            for (int row = 0; row < table.rows(); row++) {
                int cell = table.cell(value, row);
                names[cell] = name(table.contributors(value, row), weighed.contributors(value, row));
                numbers[cell] = isCount ? (int) weighed.value(value, row) : 0;
            }
        }
        return table.withSoleContributors(names).withNumbers(numbers);
    }

    /** The family of all who make a cell up; 0 where they are of several, or nobody. */
    private long name(long contributors, long numbers) {
        if (contributors == 1) {
            return numbers;
        }
        boolean mayBeOne = contributors > 1 && contributors <= MOST_MEMBERS && numbers % contributors == 0;
        return mayBeOne && Arrays.binarySearch(families, numbers / contributors) >= 0 ? numbers / contributors : 0;
    }
}
