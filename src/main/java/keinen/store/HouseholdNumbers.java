package keinen.store;

import java.util.List;
import keinen.dictionary.Role;

/**
 * The numbers by which records of persons tell their household: the upper 32 bits of a hash of its pseudonym. Of 100,000
 * households one or two pairs have the same number, and count as one household each.
 */
final class HouseholdNumbers {
    /** No column of a dataset has a slash in its name. */
    static final StoredColumn COLUMN = new StoredColumn("household/number", Role.HOUSEHOLD, StoredColumn.Type.INT);

    private HouseholdNumbers() {}

    static int of(byte[] household) {
        return (int) (KeyHash.of(household) >>> Integer.SIZE);
    }

    /**
     * A month's records as the layout of persons has them, with the number of each one's household where it tells that.
     *
     * @param delivered with the pseudonyms of persons and of households
     */
    static Block records(Block delivered, Layout persons) {
        List<StoredColumn> columns = persons.keyFirst();
        Block records = delivered.view(columns);
        int numbers = columns.indexOf(COLUMN);
        if (numbers >= 0) {
            byte[][] households = Households.keys(delivered);
            records.ints[numbers] = new int[delivered.rows];
            for (int row = 0; row < delivered.rows; row++) {
                records.ints[numbers][row] = of(households[row]);
            }
        }
        return records;
    }
}
