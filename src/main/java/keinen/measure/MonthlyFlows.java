package keinen.measure;

import java.util.ArrayList;
import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/** The stocks and flows of {@link StockFlow}, month by month. */
record MonthlyFlows(Breakdown breakdown, Horizon horizon) implements Counts {
    private static final int OPENING = 0;
    private static final int ENTRIES = 1;
    private static final int RETURNS = 2;
    private static final int TRANSFERS_IN = 3;
    private static final int TRANSFERS_OUT = 4;
    private static final int EXITS = 5;
    private static final int ON_AID_CHANGE = 6;
    private static final int COUNTS = 7;

    /** One group's month: what the row of a table shows. */
    record Row(long opening, long entries, long returns, long transfersIn, long transfersOut, long onAid, long exits) {
        long closing() {
            return onAid - exits;
        }

        /** Everybody who was not there the month before. */
        long came() {
            return entries + returns + transfersIn;
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
        private final MonthlyFlows measure;
        private final int first;
        private final long[] counts;
        private long weight;

        Counting(MonthlyFlows measure) {
            this.measure = measure;
            this.first = measure.horizon.firstMonth();
            this.counts = new long[Math.toIntExact(measure.size())];
        }

        @Override
        public void add(History person) {
            weight = person.weight();
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
                counts[measure.at(group, last + 1, ON_AID_CHANGE)] -= weight;
                if (person.ended(spell)) {
                    counts[measure.at(group, last, EXITS)] += weight;
                }
            }
        }

        private void transfer(int from, int to, int month) {
            int left = measure.at(from, month, 0);
            int entered = measure.at(to, month, 0);
            counts[left + TRANSFERS_OUT] += weight;
            counts[left + ON_AID_CHANGE] -= weight;
            counts[entered + TRANSFERS_IN] += weight;
            counts[entered + ON_AID_CHANGE] += weight;
        }

        /** Counts how a spell came to be, and tells the group that it began in. */
        private int beginning(History person, int spell) {
            int group = measure.breakdown.group(person, person.firstPiece(spell));
            int start = measure.at(group, person.spellStart(spell) - first, 0);
            counts[start + ON_AID_CHANGE] += weight;
            if (!person.beganInStore(spell)) {
                counts[start + OPENING] += weight;
            } else {
                counts[start + (spell == 0 ? ENTRIES : RETURNS)] += weight;
            }
            return group;
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {counts}, new long[0]);
        }
    }
}
