package keinen.engine;

import keinen.measure.CellTable;

/**
 * Finds who makes a cell up alone. The same tables are counted twice, once plainly and once with every life as many times
 * as its number says: a cell to which one life alone contributes shows that number the second time.
 */
final class SoleContributors {
    private SoleContributors() {}

    /**
     * A table with whoever makes a cell of it up alone.
     *
     * @param weighed the same table, of lives that count as many times as their number says
     * @param roll of the lives
     */
    static CellTable in(CellTable table, CellTable weighed, Roll roll) {
        if (weighed.rows() != table.rows()) {
            throw new IllegalStateException("Cannot find sole contributors: weights changed the rows of a table");
        }
        long[] names = new long[table.values().size() * table.rows()];
        for (int value = 0; value < table.values().size(); value++) {
            for (int row = 0; row < table.rows(); row++) {
                if (table.contributors(value, row) == 1) {
                    names[table.cell(value, row)] = roll.name(weighed.contributors(value, row));
                }
            }
        }
        return table.withSoleContributors(names);
    }
}
