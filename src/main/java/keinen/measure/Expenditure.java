package keinen.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * Yen by fiscal year and kind of aid, and by all kinds together.
 *
 * <p>{@code payments} are person-months with a positive amount and {@code recipients} the distinct persons with one;
 * neither adds up over kinds, and recipients not over groups or years.
 *
 * @param kinds the names of the amount columns, in the order of the amounts of a {@link History}
 */
public record Expenditure(String table, Breakdown breakdown, Horizon horizon, List<String> kinds) implements Measure {
    static final String FAMILY = "expenditure";

    /** The name of all kinds together. */
    static final String ALL = "all";

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("amount", CellTable.Unit.YEN, true),
            new CellTable.Value("payments", CellTable.Unit.COUNT, true),
            new CellTable.Value("recipients", CellTable.Unit.COUNT, false));

    public Expenditure {
        kinds = List.copyOf(kinds);
    }

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (long) horizon.years() * rowsPerYear() * 6);
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                FAMILY,
                breakdown.names(),
                Years.keys(new CellTable.Key("aid", CellTable.KeyType.TEXT)),
                VALUES);
        List<Integer> order = kindsByName();
        for (Group group : groups) {
            for (int year = 0; year < horizon.years(); year++) {
                for (int kind : order) {
                    addRow(table, cells, group, year, kind);
                }
            }
        }
        addEquations(table, order);
        return table.build();
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int year, int kind) {
        int cell = at(group.index(), year, kind);
        table.row(years().row(group, year, name(kind)))
                .sum(0, cells.sum(0, cell), cells.sum(1, cell), cells.largest(cell), cells.secondLargest(cell))
                .count(1, cells.sum(2, cell), cells.sum(3, cell))
                .count(2, cells.sum(3, cell), cells.sum(3, cell));
    }

    /** The amount of all kinds is the sum of the kinds. */
    private void addEquations(CellTable.Builder table, List<Integer> order) {
        int total = order.indexOf(kinds.size());
        for (int first = 0; first < table.rows(); first += rowsPerYear()) {
            int[] terms = new int[3 * rowsPerYear()];
            for (int i = 0; i < rowsPerYear(); i++) {
                terms[3 * i + 1] = first + i;
                terms[3 * i + 2] = i == total ? -1 : 1;
            }
            table.equation(0, terms);
        }
    }

    private List<Integer> kindsByName() {
        List<Integer> order = new ArrayList<>();
        for (int kind = 0; kind <= kinds.size(); kind++) {
            order.add(kind);
        }
        order.sort(Comparator.comparing(this::name));
        return order;
    }

    private String name(int kind) {
        return kind == kinds.size() ? ALL : kinds.get(kind);
    }

    private int rowsPerYear() {
        return kinds.size() + 1;
    }

    private Years years() {
        return new Years(horizon);
    }

    private int at(int group, int year, int kind) {
        return (group * horizon.years() + year) * rowsPerYear() + kind;
    }

    private static final class Counting implements Fold {
        private final Expenditure measure;
        private final Years years;
        private final MoneyTally money;
        private final DistinctTally payments;

        Counting(Expenditure measure) {
            this.measure = measure;
            this.years = measure.years();
            int cells = Math.toIntExact(measure.breakdown.size() * years.count() * measure.rowsPerYear());
            this.money = new MoneyTally(cells);
            this.payments = new DistinctTally(cells);
        }

        @Override
        public void add(History history) {
            money.begin(history.weight());
            payments.begin(history.weight());
            for (int piece = 0; piece < history.pieces(); piece++) {
                addPiece(history, piece);
            }
        }

        private void addPiece(History history, int piece) {
            if (!history.hasAmounts(piece)) {
                return;
            }
            int cell = measure.at(measure.breakdown.group(history, piece), years.number(history.fiscalYear(piece)), 0);
            for (int kind = 0; kind < history.kinds(); kind++) {
                add(cell + kind, history.sum(piece, kind), history.payments(piece, kind));
            }
            int all = cell + history.kinds();
            money.add(all, history.total(piece));
            int paid = history.paidMonths(piece);
            if (paid > 0) {
                payments.add(all, paid);
            }
        }

        private void add(int cell, long yen, int months) {
            if (yen != 0 || months > 0) {
                money.add(cell, yen);
            }
            if (months > 0) {
                payments.add(cell, months);
            }
        }

        @Override
        public Cells cells() {
            money.end();
            return new Cells(
                    new long[][] {money.sums(), money.contributors(), payments.events(), payments.persons()},
                    money.tops());
        }
    }
}
