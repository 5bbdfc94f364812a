package keinen.explain;

import java.util.ArrayList;
import java.util.List;
import keinen.measure.CellTable;

/** The cells of one table in which a person counts: runs of rows that differ by one key, such as the month. */
final class CellRuns {
    private final CellTable table;

    CellRuns(CellTable table) {
        this.table = table;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int first = 0;
        while (first < table.rows()) {
            int last = first;
            while (last + 1 < table.rows() && continues(first, last + 1)) {
                last++;
            }
            String values = values(first);
            if (!values.isEmpty()) {
                lines.add(keys(first, last) + ": " + values);
            }
            first = last + 1;
        }
        return lines;
    }

    /** Rows run on while they have the same values, and differ from the first by one and the same key at most. */
    private boolean continues(int first, int row) {
        return values(first).equals(values(row)) && !values(row).isEmpty() && changed(first, row) <= 1;
    }

    private int changed(int first, int row) {
        int changed = 0;
        for (int key = 0; key < table.keys().size(); key++) {
            if (!table.key(key, first).equals(table.key(key, row))) {
                changed++;
            }
        }
        return changed;
    }

    private String keys(int first, int last) {
        List<String> words = new ArrayList<>();
        for (int key = 0; key < table.keys().size(); key++) {
            String from = table.key(key, first);
            String to = table.key(key, last);
            words.add(table.keys().get(key).name() + " " + (from.equals(to) ? from : from + ".." + to));
        }
        return String.join(", ", words);
    }

    /** The values of a row that are not zero; columns that nobody is shown are left out. */
    private String values(int row) {
        List<String> words = new ArrayList<>();
        for (int value = 0; value < table.values().size(); value++) {
            CellTable.Value column = table.values().get(value);
            if (column.visibility() == CellTable.Visibility.SHOWN && table.value(value, row) != 0) {
                words.add(column.name() + " " + table.value(value, row));
            }
        }
        return String.join(", ", words);
    }
}
