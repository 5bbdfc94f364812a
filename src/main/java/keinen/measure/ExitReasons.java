package keinen.measure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Month;

/**
 * Spells that ended in each fiscal year by the reason for it: the year's mix of exits (廃止理由別). All ended spells are
 * counted, prevalent ones too, so that they are the exits of {@link StockFlow}; {@link Breakdown#UNKNOWN} is the reason of
 * those whose last record gives none. Every reason has rows that any spell in the data ended for.
 *
 * @param groups the month of the spell whose group it is counted in
 * @param reasons the end reasons by their codes, as a dimension without an attribute
 */
public record ExitReasons(
        String table, Breakdown breakdown, Horizon horizon, Groups groups, Breakdown.Dimension reasons)
        implements Measure {

    /** Which month of a spell says in what group it is counted. */
    public enum Groups {
        /** The last one, in which it ends, as in stocks and flows. */
        LAST_MONTH("last"),
        /** The first one, as in {@link Exits}: what became of those who began as newcomers. */
        FIRST_MONTH("first");

        private final String key;

        Groups(String key) {
            this.key = key;
        }

        int piece(History history, int spell) {
            return switch (this) {
                case LAST_MONTH -> history.firstPiece(spell + 1) - 1;
                case FIRST_MONTH -> history.firstPiece(spell);
            };
        }
    }

    private static final List<CellTable.Value> VALUES =
            List.of(new CellTable.Value("exits", CellTable.Unit.COUNT, true));

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (long) horizon.years() * reasons.domain() * 2);
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groupRows) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                "exit-reasons/" + groups.key,
                breakdown.names(),
                Years.keys(new CellTable.Key("end_reason", CellTable.KeyType.TEXT, reasons.name())),
                VALUES);
        List<Integer> occurring = occurring(cells);
        for (Group group : groupRows) {
            for (int year = 0; year < horizon.years(); year++) {
                for (int reason : occurring) {
                    int cell = at(group.index(), year, reason);
                    table.row(years().row(group, year, reasons.text(reason)))
                            .count(0, cells.sum(0, cell), cells.sum(1, cell));
                }
            }
        }
        return table.build();
    }

    private List<Integer> occurring(Cells cells) {
        int all = cells.length(0);
        return IntStream.range(0, reasons.domain())
                .filter(reason -> IntStream.iterate(reason, cell -> cell < all, cell -> cell + reasons.domain())
                        .anyMatch(cell -> cells.sum(0, cell) > 0))
                .boxed()
                .sorted(Comparator.comparing(reasons::text))
                .toList();
    }

    private Years years() {
        return new Years(horizon);
    }

    private int at(int group, int year, int reason) {
        return (group * horizon.years() + year) * reasons.domain() + reason;
    }

    private static final class Counting implements Fold {
        private final ExitReasons measure;
        private final Years years;
        private final DistinctTally tally;

        Counting(ExitReasons measure) {
            this.measure = measure;
            this.years = measure.years();
            this.tally = new DistinctTally(Math.toIntExact(measure.size() / 2));
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            for (int spell = 0; spell < history.spells(); spell++) {
                if (history.ended(spell)) {
                    int group = measure.breakdown.group(history, measure.groups.piece(history, spell));
                    int year = years.number(Month.fiscalYearOf(history.spellEnd(spell)));
                    tally.add(measure.at(group, year, history.endReason(spell)), 1);
                }
            }
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {tally.events(), tally.persons()}, new long[0]);
        }
    }
}
