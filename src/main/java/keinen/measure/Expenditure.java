package keinen.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

    private static final int AMOUNT = 0;
    private static final int PAYMENTS = 1;
    private static final int RECIPIENTS = 2;
    private static final int FURTHER_PAYMENTS = 3;
    private static final int MONTHS_WITHOUT = 4;
    private static final int EVENTS = 2;
    private static final int PERSONS = 3;
    /** How far behind a value the one stands that is latent beside it. */
    private static final int BESIDE = 4;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("amount", CellTable.Unit.YEN, true),
            new CellTable.Value("payments", CellTable.Unit.COUNT, true),
            new CellTable.Value("recipients", CellTable.Unit.COUNT, false),
            CellTable.Value.latent("further_payments", false),
            CellTable.Value.latent("months_without", false),
            CellTable.Value.latent("payments_beside", true),
            CellTable.Value.latent("recipients_beside", false));

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
        long payments = cells.sum(EVENTS, cell);
        long recipients = cells.sum(PERSONS, cell);
        table.row(years().row(group, year, name(kind)))
                .sum(AMOUNT, cells.sum(0, cell), cells.sum(1, cell), cells.largest(cell), cells.secondLargest(cell))
                .count(PAYMENTS, payments, recipients)
                .count(RECIPIENTS, recipients, recipients);
        if (years().monthsObserved(year) == 1) {
            table.unobservable(FURTHER_PAYMENTS).unobservable(MONTHS_WITHOUT);
        } else {
            latent(table, FURTHER_PAYMENTS, payments - recipients);
            latent(table, MONTHS_WITHOUT, years().monthsObserved(year) * recipients - payments);
        }
        latent(table, PAYMENTS + BESIDE, beside(cells, EVENTS, group, year, kind));
        latent(table, RECIPIENTS + BESIDE, beside(cells, PERSONS, group, year, kind));
    }

    private static void latent(CellTable.Builder table, int value, long count) {
        table.count(value, count, count);
    }

    /** Of a kind, what there is of others alone; of all kinds, what counts for more than one of them, once for each further. */
    private long beside(Cells cells, int count, Group group, int year, int kind) {
        long all = cells.sum(count, at(group.index(), year, kinds.size()));
        return kind < kinds.size()
                ? all - cells.sum(count, at(group.index(), year, kind))
                : IntStream.range(0, kinds.size())
                                .mapToLong(each -> cells.sum(count, at(group.index(), year, each)))
                                .sum()
                        - all;
    }

    /**
     * The amount of all kinds is the sum of the kinds. Whoever receives any is paid in one month at least and in every month
     * at most; what is paid of a kind is part of what is paid of all.
     */
    private void addEquations(CellTable.Builder table, List<Integer> order) {
        int total = order.indexOf(kinds.size());
        for (int first = 0; first < table.rows(); first += rowsPerYear()) {
            int months = years().monthsObserved(first / rowsPerYear() % horizon.years());
            for (int row = first; row < first + rowsPerYear(); row++) {
                addMonths(table, row, months);
            }
            addKinds(table, AMOUNT, first, total);
            addBeside(table, PAYMENTS, first, total);
            addBeside(table, RECIPIENTS, first, total);
        }
    }

    private static void addMonths(CellTable.Builder table, int row, int months) {
        if (months == 1) {
            table.equationOf(row, PAYMENTS, 1, RECIPIENTS, -1);
        }
        table.equationOf(row, PAYMENTS, 1, RECIPIENTS, -1, FURTHER_PAYMENTS, -1);
        table.equationOf(row, RECIPIENTS, months, PAYMENTS, -1, MONTHS_WITHOUT, -1);
    }

    /** The kinds are more than all together by what is beside all, and each is less by what is beside it. */
    private void addBeside(CellTable.Builder table, int value, int first, int total) {
        for (int i = 0; i < rowsPerYear(); i++) {
            if (i != total) {
                table.equation(0, value, first + total, 1, value, first + i, -1, value + BESIDE, first + i, -1);
            }
        }
        addKinds(table, value, first, total, value + BESIDE, first + total, -1);
    }

    /** States that a value of all kinds is the sum of the kinds, and of some further terms. */
    private void addKinds(CellTable.Builder table, int value, int first, int total, int... further) {
        int[] terms = Arrays.copyOf(further, further.length + 3 * rowsPerYear());
        for (int i = 0; i < rowsPerYear(); i++) {
            int at = further.length + 3 * i;
            terms[at] = value;
            terms[at + 1] = first + i;
            terms[at + 2] = i == total ? -1 : 1;
        }
        table.equation(0, terms);
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
