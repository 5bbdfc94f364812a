package keinen.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keinen.store.StoreManifest.CodedColumn;

/** The numbers that a store gives to codes, in the order of their first arrival. */
final class CodeNumbers {
    private final List<CodedColumn> columns;

    /**
     * @param columns with the codes that have arrived before
     */
    CodeNumbers(List<CodedColumn> columns) {
        this.columns = new ArrayList<>(columns);
    }

    /** The columns with all codes that have arrived. */
    List<CodedColumn> columns() {
        return columns;
    }

    /** Gives a month's codes their numbers in the store, and renumbers its records by them. */
    void renumber(MonthBatch batch) {
        for (int c = 0; c < columns.size(); c++) {
            String name = columns.get(c).column().name();
            List<String> arrived = batch.codes().get(name);
            if (arrived != null) {
                int[] numbers = number(c, arrived);
                int[] codes = batch.records().ints[batch.records().column(name)];
                for (int row = 0; row < batch.records().rows; row++) {
                    codes[row] = numbers[codes[row]];
                }
            }
        }
    }

    /** The numbers in the store of the codes 0, 1, … of a batch. */
    private int[] number(int column, List<String> arrived) {
        List<String> codes = new ArrayList<>(columns.get(column).codes());
        Map<String, Integer> known = new HashMap<>();
        codes.forEach(code -> known.put(code, known.size() + 1));
        int[] numbers = new int[arrived.size() + 1];
        for (int code = 1; code <= arrived.size(); code++) {
            String text = arrived.get(code - 1);
            if (!known.containsKey(text)) {
                codes.add(text);
            }
            numbers[code] = known.computeIfAbsent(text, unknown -> codes.size());
        }
        columns.set(column, new CodedColumn(columns.get(column).column(), codes));
        return numbers;
    }
}
