package keinen.measure;

import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * Who is on aid in each fiscal year, as a rate by population needs it: {@code on_aid} summed over the year's observed
 * months, the same months of persons as in {@link StockFlowYears}. It is published as the mean of the months
 * (一か月平均の被保護実人員).
 */
public record OnAidYears(String table, Breakdown breakdown, Horizon horizon) implements Measure {
    static final String FAMILY = "rate";

    private static final List<CellTable.Value> VALUES =
            List.of(new CellTable.Value("on_aid", CellTable.Unit.COUNT, true));

    @Override
    public long size() {
        return Math.multiplyExact(2L, cells());
    }

    private long cells() {
        return Math.multiplyExact(breakdown.size(), (long) horizon.years());
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(this.table, FAMILY, breakdown.names(), Years.KEYS, VALUES);
        for (Group group : groups) {
            for (int year = 0; year < horizon.years(); year++) {
                int cell = at(group.index(), year);
                table.row(years().row(group, year)).count(0, cells.sum(0, cell), cells.sum(1, cell));
            }
        }
        return table.build();
    }

    private Years years() {
        return new Years(horizon);
    }

    private int at(int group, int year) {
        return group * horizon.years() + year;
    }

    private static final class Counting implements Fold {
        private final OnAidYears measure;
        private final Years years;
        private final DistinctTally tally;

        Counting(OnAidYears measure) {
            this.measure = measure;
            this.years = measure.years();
            this.tally = new DistinctTally(Math.toIntExact(measure.cells()));
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            for (int piece = 0; piece < history.firstPiece(history.spells()); piece++) {
                int group = measure.breakdown.group(history, piece);
                int year = years.number(history.fiscalYear(piece));
                tally.add(measure.at(group, year), history.end(piece) - history.start(piece) + 1L);
            }
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {tally.events(), tally.persons()}, new long[0]);
        }
    }
}
