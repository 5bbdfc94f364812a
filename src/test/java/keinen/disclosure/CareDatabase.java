package keinen.disclosure;

import java.util.List;
import keinen.measure.CellTable;

/**
 * The ministry's worked example of complementary disclosure in tables from the long-term care database
 * (https://wic-net.com/material/document/9608/16): one count below 10 in a table with its totals.
 */
final class CareDatabase {
    private CareDatabase() {}

    static List<CellTable> table() {
        return Tables.crossed(new String[] {"①", "②", "③"}, new String[] {"A", "B", "C"}, new int[][] {
            {11, 12, 36}, {2, 305, 995}, {26, 55, 34}
        });
    }
}
