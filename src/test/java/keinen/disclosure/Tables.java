package keinen.disclosure;

import java.util.List;
import keinen.measure.CellTable;
import keinen.measure.CellTable.Unit;

/** Small tables of counts as a test reads them: rows of words and numbers. */
final class Tables {
    private Tables() {}

    /** Counts by one group, of which each is a person; the column is called {@code persons}. */
    static CellTable counts(String name, List<String> by, Object... keysAndCounts) {
        CellTable.Builder table = new CellTable.Builder(
                name, "persons", by, List.of(), List.of(new CellTable.Value("persons", Unit.COUNT, true)));
        for (int i = 0; i < keysAndCounts.length; i += by.size() + 1) {
            String[] keys = new String[by.size()];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = (String) keysAndCounts[i + k];
            }
            int count = (Integer) keysAndCounts[i + by.size()];
            table.row(keys).count(0, count, count);
        }
        return table.build();
    }

    /** Two counts of a fiscal year of which so many months are observed. */
    static CellTable year(int months, CellTable.Value one, int count, CellTable.Value other, int otherCount) {
        return new CellTable.Builder(
                        "years",
                        "stock-flow/fiscal-year",
                        List.of(),
                        List.of(
                                new CellTable.Key("fiscal_year", CellTable.KeyType.INTEGER),
                                new CellTable.Key("months_observed", CellTable.KeyType.INTEGER)),
                        List.of(one, other))
                .row("2023", Integer.toString(months))
                .count(0, count, count)
                .count(1, otherCount, otherCount)
                .build();
    }

    /** Rows and columns of counts with all their margins. */
    static List<CellTable> crossed(String[] rows, String[] columns, int[][] counts) {
        CellTable.Builder cells = table("cells", List.of("row", "column"));
        CellTable.Builder byRow = table("by_row", List.of("row"));
        CellTable.Builder byColumn = table("by_column", List.of("column"));
        int all = 0;
        int[] columnSums = new int[columns.length];
        for (int r = 0; r < rows.length; r++) {
            int rowSum = 0;
            for (int c = 0; c < columns.length; c++) {
                cells.row(rows[r], columns[c]).count(0, counts[r][c], counts[r][c]);
                rowSum += counts[r][c];
                columnSums[c] += counts[r][c];
            }
            byRow.row(rows[r]).count(0, rowSum, rowSum);
            all += rowSum;
        }
        for (int c = 0; c < columns.length; c++) {
            byColumn.row(columns[c]).count(0, columnSums[c], columnSums[c]);
        }
        CellTable total = table("total", List.of()).row().count(0, all, all).build();
        return List.of(cells.build(), byRow.build(), byColumn.build(), total);
    }

    private static CellTable.Builder table(String name, List<String> by) {
        return new CellTable.Builder(
                name, "persons", by, List.of(), List.of(new CellTable.Value("persons", Unit.COUNT, true)));
    }

    /** Suppression by frequency alone, zeros published. */
    static Protection threshold(int threshold, int minWidth) {
        return new Protection(true, threshold, true, minWidth, 0, 0, 0);
    }
}
