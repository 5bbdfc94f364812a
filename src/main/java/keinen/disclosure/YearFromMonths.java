package keinen.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import keinen.measure.CellTable;
import keinen.measure.StockFlowYears;
import keinen.time.Month;

/**
 * Stocks and flows by fiscal year follow from those by month: flows are summed, and so are the persons on aid (a reader
 * who sees their mean and the number of months knows the sum); the year opens with its first month and closes with its
 * last, and was made of the stocks of them all.
 */
final class YearFromMonths implements EquationSource {
    private static final List<String> SUMMED =
            List.of("entries", "returns", "transfers_in", "transfers_out", "on_aid", "exits");

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int months = 0; months < tables.size(); months++) {
            for (int years = 0; years < tables.size(); years++) {
                if (tables.get(months).family().equals("stock-flow/month")
                        && tables.get(years).family().equals("stock-flow/fiscal-year")
                        && RowIndex.groupNames(tables.get(months)).equals(RowIndex.groupNames(tables.get(years)))) {
                    add(equations, cells, months, years);
                }
            }
        }
    }

    private static void add(Equations equations, ReleaseCells cells, int months, int years) {
        CellTable table = cells.tables().get(years);
        Map<List<String>, List<Integer>> monthRows =
                monthRowsByYear(cells.tables().get(months), table);
        List<String> keyNames = new ArrayList<>(RowIndex.groupNames(table));
        keyNames.add("fiscal_year");
        new RowIndex(table, keyNames).rows().forEach((keys, rows) -> {
            List<Integer> parts = monthRows.getOrDefault(keys, List.of());
            int observed = observed(table, rows.get(0), parts.size());
            if (observed > 0 && observed <= parts.size()) {
                addYear(equations, new Pair(cells, months, years), parts.subList(0, observed), rows.get(0));
            }
        });
    }

    /** How many months a year has, where its table says so: one of an earlier release may have fewer than its months. */
    private static int observed(CellTable years, int row, int otherwise) {
        String months = Vintage.monthsObserved(years, row);
        return months.isEmpty() ? otherwise : Integer.parseInt(months);
    }

    private static void addYear(Equations equations, Pair pair, List<Integer> monthRows, int yearRow) {
        for (String name : SUMMED) {
            equations.term(1, pair.year(name, yearRow));
            monthRows.forEach(row -> equations.term(-1, pair.month(name, row)));
            equations.end(0);
        }
        equations.same(pair.year("opening", yearRow), pair.month("opening", monthRows.get(0)));
        equations.same(pair.year("closing", yearRow), pair.month("closing", monthRows.get(monthRows.size() - 1)));
        if (pair.tellsMonths()) {
            monthRows.forEach(row -> equations.same(pair.stock(yearRow, row), pair.month("on_aid", row)));
            equations.same(pair.year("first_month_moved_out", yearRow), pair.month("transfers_out", monthRows.get(0)));
        }
    }

    /** The rows of each group and fiscal year, in the order of the months. */
    private static Map<List<String>, List<Integer>> monthRowsByYear(CellTable months, CellTable years) {
        List<String> keyNames = new ArrayList<>(RowIndex.groupNames(years));
        keyNames.add("month");
        Map<List<String>, TreeMap<String, Integer>> ordered = new LinkedHashMap<>();
        new RowIndex(months, keyNames).rows().forEach((keys, rows) -> {
            String month = keys.get(keys.size() - 1);
            List<String> yearKeys = new ArrayList<>(keys.subList(0, keys.size() - 1));
            yearKeys.add(Month.parse(month).fiscalYear().toString());
            ordered.computeIfAbsent(yearKeys, none -> new TreeMap<>()).put(month, rows.get(0));
        });
        Map<List<String>, List<Integer>> result = new LinkedHashMap<>();
        ordered.forEach((keys, byMonth) -> result.put(keys, List.copyOf(byMonth.values())));
        return result;
    }

    /** Cells of a table by month and its table by year, by the names of their columns. */
    private record Pair(ReleaseCells cells, int months, int years) {
        int month(String name, int row) {
            return cells.cell(months, ValueColumns.find(cells.tables().get(months), name), row);
        }

        int year(String name, int row) {
            return cells.cell(years, ValueColumns.find(cells.tables().get(years), name), row);
        }

        boolean tellsMonths() {
            return ValueColumns.has(cells.tables().get(years), "first_month_moved_out");
        }

        /** The stock that a year tells of a month. */
        int stock(int yearRow, int monthRow) {
            CellTable table = cells.tables().get(months);
            int key = RowIndex.names(table.keys()).indexOf("month");
            Month month = Month.parse(table.key(key, monthRow));
            return year(StockFlowYears.stockIn(month.monthOfYear()), yearRow);
        }
    }
}
