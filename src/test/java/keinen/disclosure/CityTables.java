package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import keinen.measure.CellTable.Unit;
import keinen.time.Month;

/**
 * Stocks and flows of a made-up city by ward and type, counted anew for each breakdown, so that transfers inside a group
 * are none of it.
 */
final class CityTables {
    private static final List<String> COLUMNS =
            List.of("opening", "entries", "returns", "transfers_in", "transfers_out", "on_aid", "exits", "closing");
    private static final Month START = Month.of(2019, 4);

    private final int wards;
    private final int types;
    private final int months;
    private final long[][] opening;
    private final long[][][] entries;
    private final long[][][] returns;
    private final long[][][] exits;
    private final List<List<Transfer>> transfers = new ArrayList<>();

    private record Transfer(int fromWard, int fromType, int toWard, int toType, long persons) {}

    /**
     * @param scale about how many persons enter a group in a month
     */
    CityTables(int wards, int types, int months, double scale, long seed) {
        this.wards = wards;
        this.types = types;
        this.months = months;
        Random random = new Random(seed);
        opening = new long[wards][types];
        entries = new long[months][wards][types];
        returns = new long[months][wards][types];
        exits = new long[months][wards][types];
        double[][] size = new double[wards][types];
        long[][] stock = new long[wards][types];
        for (int w = 0; w < wards; w++) {
            for (int t = 0; t < types; t++) {
                size[w][t] = scale * Math.exp(random.nextGaussian() * 0.8);
                opening[w][t] = poisson(random, 40 * size[w][t]);
                stock[w][t] = opening[w][t];
            }
        }
        for (int m = 0; m < months; m++) {
            List<Transfer> moved = new ArrayList<>();
            if (m > 0) {
                for (int i = 0; i < wards * types; i++) {
                    int w = random.nextInt(wards);
                    int t = random.nextInt(types);
                    int toW = random.nextInt(3) == 0 ? random.nextInt(wards) : w;
                    int toT = random.nextInt(types);
                    long persons = Math.min(stock[w][t], 1 + poisson(random, 0.05 * size[w][t]));
                    if (persons > 0 && (toW != w || toT != t)) {
                        moved.add(new Transfer(w, t, toW, toT, persons));
                        stock[w][t] -= persons;
                        stock[toW][toT] += persons;
                    }
                }
            }
            transfers.add(moved);
            for (int w = 0; w < wards; w++) {
                for (int t = 0; t < types; t++) {
                    entries[m][w][t] = m == 0 ? 0 : poisson(random, size[w][t]);
                    returns[m][w][t] = m == 0 ? 0 : poisson(random, 0.2 * size[w][t]);
                    stock[w][t] += entries[m][w][t] + returns[m][w][t];
                    exits[m][w][t] = Math.min(stock[w][t], poisson(random, 1.1 * size[w][t]));
                    stock[w][t] -= exits[m][w][t];
                }
            }
        }
    }

    private static long poisson(Random random, double mean) {
        if (mean > 50) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        long count = -1;
        for (double product = 1; product > limit || count < 0; count++) {
            product *= random.nextDouble();
            if (product <= limit) {
                return count + 1;
            }
        }
        return count;
    }

    /** By month; {@code by} holds any of "ward" and "type". */
    CellTable byMonth(String... by) {
        List<String> groups = List.of(by);
        CellTable.Value[] values = COLUMNS.stream()
                .map(name -> new CellTable.Value(name, Unit.COUNT, !name.startsWith("transfers")))
                .toArray(CellTable.Value[]::new);
        CellTable.Builder table = new CellTable.Builder(
                "stocks_by_" + String.join("_", by),
                "stock-flow/month",
                groups,
                List.of(new CellTable.Key("month", KeyType.MONTH)),
                List.of(values));
        Map<String, long[][]> series = series(groups);
        series.forEach((group, rows) -> {
            for (int m = 0; m < months; m++) {
                table.row(keys(group, START.plus(m).toString()));
                for (int c = 0; c < 8; c++) {
                    table.count(c, rows[m][c], rows[m][c]);
                }
            }
        });
        for (int g = 0; g < series.size(); g++) {
            for (int m = 0; m < months; m++) {
                int row = g * months + m;
                table.equation(0, 5, row, -1, 0, row, 1, 1, row, 1, 2, row, 1, 3, row, 1, 4, row, -1);
                table.equation(0, 7, row, 1, 5, row, -1, 6, row, 1);
                if (m > 0) {
                    table.equation(0, 0, row, 1, 7, row - 1, -1);
                }
            }
        }
        for (int m = 0; m < months; m++) {
            int[] terms = new int[6 * series.size()];
            for (int g = 0; g < series.size(); g++) {
                int row = g * months + m;
                System.arraycopy(new int[] {3, row, 1, 4, row, -1}, 0, terms, 6 * g, 6);
            }
            table.equation(0, terms);
        }
        return table.build();
    }

    /** By fiscal year; the cell of persons on aid is their sum over the months. */
    CellTable byYear(String... by) {
        List<String> groups = List.of(by);
        CellTable.Value[] values = COLUMNS.stream()
                .map(name -> new CellTable.Value(name, Unit.COUNT, !name.startsWith("transfers")))
                .toArray(CellTable.Value[]::new);
        CellTable.Builder table = new CellTable.Builder(
                "years_by_" + String.join("_", by),
                "stock-flow/fiscal-year",
                groups,
                List.of(
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("months_observed", KeyType.INTEGER)),
                List.of(values));
        series(groups).forEach((group, rows) -> {
            for (int first = 0; first < months; first += 12) {
                int end = Math.min(months, first + 12);
                long[] year = new long[8];
                for (int m = first; m < end; m++) {
                    for (int c = 1; c < 7; c++) {
                        year[c] += rows[m][c];
                    }
                }
                year[0] = rows[first][0];
                year[7] = rows[end - 1][7];
                table.row(keys(group, START.plus(first).fiscalYear().toString(), Integer.toString(end - first)));
                for (int c = 0; c < 8; c++) {
                    table.count(c, year[c], year[c]);
                }
            }
        });
        return table.build();
    }

    /** What a rate by fiscal year is made of: months of persons, of at least as many as were on aid in any of them. */
    CellTable rate(String... by) {
        List<String> groups = List.of(by);
        CellTable.Builder table = new CellTable.Builder(
                "rate_by_" + String.join("_", by),
                "rate",
                groups,
                List.of(
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("months_observed", KeyType.INTEGER)),
                List.of(new CellTable.Value("on_aid", Unit.COUNT, true)));
        series(groups).forEach((group, rows) -> {
            for (int first = 0; first < months; first += 12) {
                int end = Math.min(months, first + 12);
                long[] stocks = Arrays.stream(rows, first, end)
                        .mapToLong(month -> month[5])
                        .toArray();
                table.row(keys(group, START.plus(first).fiscalYear().toString(), Integer.toString(end - first)))
                        .count(
                                0,
                                Arrays.stream(stocks).sum(),
                                Arrays.stream(stocks).max().orElse(0));
            }
        });
        return table.build();
    }

    /**
     * In-, re-in- and outflow by fiscal year with what ties them to {@link #byYear}. Half of what returns has left shortly
     * before; of the first year nobody knows it.
     */
    CellTable inflow(String... by) {
        List<String> groups = List.of(by);
        CellTable.Builder table = new CellTable.Builder(
                "inflow_by_" + String.join("_", by),
                "inflow/12",
                groups,
                List.of(
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("months_observed", KeyType.INTEGER)),
                List.of(
                        new CellTable.Value("inflow", Unit.COUNT, true),
                        new CellTable.Value("re_inflow", Unit.COUNT, true),
                        new CellTable.Value("outflow", Unit.COUNT, true),
                        new CellTable.Value("stock", Unit.COUNT, true),
                        CellTable.Value.latent("entries", true),
                        CellTable.Value.latent("returns", true),
                        CellTable.Value.latent("later_returns", true),
                        CellTable.Value.latent("transfers_in", false),
                        CellTable.Value.latent("transfers_out", false),
                        CellTable.Value.latent("closing", true),
                        CellTable.Value.latent("last_month_exits", true)));
        series(groups).forEach((group, rows) -> {
            for (int first = 0; first < months; first += 12) {
                int end = Math.min(months, first + 12);
                long[] year = new long[9];
                for (int m = first; m < end; m++) {
                    for (int c = 0; c < 9; c++) {
                        year[c] += rows[m][c];
                    }
                }
                long[] last = rows[end - 1];
                table.row(keys(group, START.plus(first).fiscalYear().toString(), Integer.toString(end - first)));
                long[] values = {
                    year[1] + year[2],
                    year[8],
                    year[6],
                    last[5],
                    year[1],
                    year[2],
                    year[2] - year[8],
                    year[3],
                    year[4],
                    last[7],
                    last[6]
                };
                for (int c = 0; c < values.length; c++) {
                    table.count(c, values[c], values[c]);
                }
                if (first == 0) {
                    table.unobservable(1).unobservable(6);
                }
            }
        });
        int years = (months + 11) / 12;
        for (int row = 0; row < table.rows(); row++) {
            table.equation(0, 0, row, 1, 4, row, -1, 5, row, -1);
            table.equation(0, 5, row, 1, 1, row, -1, 6, row, -1);
            table.equation(0, 3, row, 1, 9, row, -1, 10, row, -1);
            if (row % years > 0) {
                table.equation(0, 9, row - 1, 1, 0, row, 1, 7, row, 1, 8, row, -1, 2, row, -1, 9, row, -1);
            }
        }
        return table.build();
    }

    private static String[] keys(String group, String... others) {
        List<String> keys = new ArrayList<>(group.isEmpty() ? List.of() : List.of(group.split("/")));
        keys.addAll(List.of(others));
        return keys.toArray(String[]::new);
    }

    private Map<String, long[][]> series(List<String> by) {
        Map<String, long[][]> series = new TreeMap<>();
        for (int w = 0; w < wards; w++) {
            for (int t = 0; t < types; t++) {
                long[][] rows = rows(series, group(by, w, t));
                rows[0][0] += opening[w][t];
                for (int m = 0; m < months; m++) {
                    rows[m][1] += entries[m][w][t];
                    rows[m][2] += returns[m][w][t];
                    rows[m][6] += exits[m][w][t];
                    rows[m][8] += returns[m][w][t] / 2;
                }
            }
        }
        for (int m = 0; m < months; m++) {
            for (Transfer transfer : transfers.get(m)) {
                String from = group(by, transfer.fromWard, transfer.fromType);
                String to = group(by, transfer.toWard, transfer.toType);
                if (!from.equals(to)) {
                    rows(series, to)[m][3] += transfer.persons;
                    rows(series, from)[m][4] += transfer.persons;
                }
            }
        }
        series.values().forEach(rows -> {
            for (int m = 0; m < months; m++) {
                if (m > 0) {
                    rows[m][0] = rows[m - 1][7];
                }
                rows[m][5] = rows[m][0] + rows[m][1] + rows[m][2] + rows[m][3] - rows[m][4];
                rows[m][7] = rows[m][5] - rows[m][6];
            }
        });
        return series;
    }

    private long[][] rows(Map<String, long[][]> series, String group) {
        return series.computeIfAbsent(group, none -> new long[months][9]);
    }

    private static String group(List<String> by, int ward, int type) {
        List<String> codes = new ArrayList<>();
        by.forEach(name -> codes.add(name.equals("ward") ? "w" + (char) ('a' + ward) : "t" + (char) ('a' + type)));
        return String.join("/", codes);
    }
}
