package keinen.measure;

import java.util.ArrayList;
import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Month;

/**
 * Who was on aid, who came and who left, month by month: the official 被保護実人員 and what changed it.
 *
 * <p>{@code on_aid} counts everybody on aid at any time of the month and is counted by itself; that it equals
 * {@code opening + entries + returns + transfers_in - transfers_out} is checked. A transfer is a person on aid in two
 * months running, in another group than the month before. A person who is on aid in the first month of the store and
 * did not begin in it belongs to its {@code opening}.
 */
public record StockFlow(String table, Breakdown breakdown, Horizon horizon) implements Measure {
    static final String FAMILY = "stock-flow/month";

    private static final int OPENING = 0;
    private static final int ENTRIES = 1;
    private static final int RETURNS = 2;
    private static final int TRANSFERS_IN = 3;
    private static final int TRANSFERS_OUT = 4;
    private static final int EXITS = 5;
    private static final int ON_AID_CHANGE = 6;
    private static final int COUNTS = 7;

    static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("opening", CellTable.Unit.COUNT, true),
            new CellTable.Value("entries", CellTable.Unit.COUNT, true),
            new CellTable.Value("returns", CellTable.Unit.COUNT, true),
            new CellTable.Value("transfers_in", CellTable.Unit.COUNT, false),
            new CellTable.Value("transfers_out", CellTable.Unit.COUNT, false),
            new CellTable.Value("on_aid", CellTable.Unit.COUNT, true),
            new CellTable.Value("exits", CellTable.Unit.COUNT, true),
            new CellTable.Value("closing", CellTable.Unit.COUNT, true));

    /** One group's month: what the row of a table shows. */
    record Row(long opening, long entries, long returns, long transfersIn, long transfersOut, long onAid, long exits) {
        long closing() {
            return onAid - exits;
        }

        boolean balances() {
            return onAid == opening + entries + returns + transfersIn - transfersOut;
        }
    }

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (horizon.months() + 1L) * COUNTS);
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
                List.of(new CellTable.Key("month", CellTable.KeyType.MONTH)),
                VALUES);
        for (Group group : groups) {
            List<Row> months = rows(cells, group);
            for (int t = 0; t < months.size(); t++) {
                Row row = months.get(t);
                table.row(group.row(new Month(horizon.firstMonth() + t).toString()));
                long[] values = {
                    row.opening(),
                    row.entries(),
                    row.returns(),
                    row.transfersIn(),
                    row.transfersOut(),
                    row.onAid(),
                    row.exits(),
                    row.closing()
                };
                for (int value = 0; value < values.length; value++) {
                    table.count(value, values[value], values[value]);
                }
            }
        }
        addEquations(table, groups.size(), horizon.months());
        return table.build();
    }

    /** The identities of stocks and flows, for a table of so many groups with so many periods each. */
    static void addEquations(CellTable.Builder table, int groups, int periods) {
        for (int row = 0; row < groups * periods; row++) {
            table.equation(0, 0, row, 1, 1, row, 1, 2, row, 1, 3, row, 1, 4, row, -1, 5, row, -1);
            table.equation(0, 5, row, 1, 6, row, -1, 7, row, -1);
            if ((row + 1) % periods != 0) {
                table.equation(0, 7, row, 1, 0, row + 1, -1);
            }
        }
        addTransferEquations(table, groups, periods, 3, 4);
    }

    /**
     * Whoever leaves a group for another enters that other: per period the transfers of all groups cancel out.
     *
     * @param in the value of those who enter a group
     * @param out the value of those who leave one
     */
    static void addTransferEquations(CellTable.Builder table, int groups, int periods, int in, int out) {
        for (int period = 0; period < periods; period++) {
            int[] terms = new int[6 * groups];
            for (int group = 0; group < groups; group++) {
                int row = group * periods + period;
                int[] pair = {in, row, 1, out, row, -1};
                System.arraycopy(pair, 0, terms, 6 * group, 6);
            }
            table.equation(0, terms);
        }
    }

    @Override
    public List<String> imbalances(Cells cells, List<Group> groups) {
        List<String> wrong = new ArrayList<>();
        for (Group group : groups) {
            List<Row> months = rows(cells, group);
            for (int t = 0; t < months.size(); t++) {
                if (!months.get(t).balances()) {
                    wrong.add(table + ": on_aid is not opening + entries + returns + transfers_in - transfers_out in "
                            + new Month(horizon.firstMonth() + t));
                }
            }
        }
        return wrong;
    }

    /** The months of one group, in order. */
    List<Row> rows(Cells cells, Group group) {
        List<Row> rows = new ArrayList<>(horizon.months());
        long onAid = 0;
        long opening = cells.sum(0, at(group.index(), 0, OPENING));
        for (int t = 0; t < horizon.months(); t++) {
            onAid += cells.sum(0, at(group.index(), t, ON_AID_CHANGE));
            Row row = new Row(
                    opening,
                    cells.sum(0, at(group.index(), t, ENTRIES)),
                    cells.sum(0, at(group.index(), t, RETURNS)),
                    cells.sum(0, at(group.index(), t, TRANSFERS_IN)),
                    cells.sum(0, at(group.index(), t, TRANSFERS_OUT)),
                    onAid,
                    cells.sum(0, at(group.index(), t, EXITS)));
            rows.add(row);
            opening = row.closing();
        }
        return rows;
    }

    private int at(int group, int t, int count) {
        return (group * (horizon.months() + 1) + t) * COUNTS + count;
    }

    private static final class Counting implements Fold {
        private final StockFlow measure;
        private final int first;
        private final long[] counts;

        Counting(StockFlow measure) {
            this.measure = measure;
            this.first = measure.horizon.firstMonth();
            this.counts = new long[Math.toIntExact(measure.size())];
        }

        @Override
        public void add(History person) {
            for (int spell = 0; spell < person.spells(); spell++) {
                int group = beginning(person, spell);
                int end = person.firstPiece(spell + 1);
                for (int piece = person.firstPiece(spell) + 1; piece < end; piece++) {
                    int present = measure.breakdown.group(person, piece);
                    if (present != group) {
                        transfer(group, present, person.start(piece) - first);
                        group = present;
                    }
                }
                int last = person.spellEnd(spell) - first;
                counts[measure.at(group, last + 1, ON_AID_CHANGE)]--;
                if (person.ended(spell)) {
                    counts[measure.at(group, last, EXITS)]++;
                }
            }
        }

        private void transfer(int from, int to, int month) {
            int left = measure.at(from, month, 0);
            int entered = measure.at(to, month, 0);
            counts[left + TRANSFERS_OUT]++;
            counts[left + ON_AID_CHANGE]--;
            counts[entered + TRANSFERS_IN]++;
            counts[entered + ON_AID_CHANGE]++;
        }

        /** Counts how a spell came to be, and tells the group that it began in. */
        private int beginning(History person, int spell) {
            int group = measure.breakdown.group(person, person.firstPiece(spell));
            int start = measure.at(group, person.spellStart(spell) - first, 0);
            counts[start + ON_AID_CHANGE]++;
            if (!person.beganInStore(spell)) {
                counts[start + OPENING]++;
            } else {
                counts[start + (spell == 0 ? ENTRIES : RETURNS)]++;
            }
            return group;
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {counts}, new long[0]);
        }
    }
}
