package keinen.engine;

import keinen.measure.CellTable;

/**
 * Finds who makes a cell up alone. The same tables are counted twice, once plainly and once with every life as many times
 * as its number says: a cell to which one life alone contributes shows that number the second time, and a difference of
 * two counts shows the numbers of those by whom they differ.
 */
final class SoleContributors {
    private SoleContributors() {}

    /**
     * The number of a life, above 0 and at most 2³². Of some hundred thousand lives a few have the same one, and count as one
     * contributor: that is as if they told each other what they know.
     *
     * @param name that the life has in every run
     */
    static long number(long name) {
        return (name >>> Integer.SIZE) + 1;
    }

    /**
     * A table with whoever makes a cell of it up alone.
     *
     * @param weighed the same table, of lives that count as many times as their number says
     */
    static CellTable in(CellTable table, CellTable weighed) {
        if (weighed.rows() != table.rows()) {
            throw new IllegalStateException("Cannot find sole contributors: weights changed the rows of a table");
        }
        long[] names = new long[table.values().size() * table.rows()];
        int[] numbers = new int[names.length];
        for (int value = 0; value < table.values().size(); value++) {
            boolean isCount = table.values().get(value).unit() == CellTable.Unit.COUNT;
            for (int row = 0; row < table.rows(); row++) {
                int cell = table.cell(value, row);
                names[cell] = table.contributors(value, row) == 1 ? weighed.contributors(value, row) : 0;
                numbers[cell] = isCount ? (int) weighed.value(value, row) : 0;
            }
        }
        return table.withSoleContributors(names).withNumbers(numbers);
    }
}
