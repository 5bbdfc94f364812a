package keinen.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Month;

/**
 * Where persons were in the March of a fiscal year (its last month) and where in the March after it, by the codes of one
 * dimension, of everyone on aid in at least one of the two; not on aid is {@link #OFF}. There is a year for every two
 * Marches from the first month of the store to the as-of month.
 *
 * <p>Only the two months are compared: a person who was off aid in between is where the two Marches say. The group is that
 * of the first March, or that of the second for a person who was off in the first. Every code that any record has, before
 * or behind, has rows both ways; nobody goes from off to off.
 *
 * @param of the dimension whose codes are compared
 */
public record Transition(String table, Breakdown breakdown, Horizon horizon, Breakdown.Dimension of)
        implements Measure {
    /** The state of a person who is not on aid. */
    public static final String OFF = "off";

    private static final int PERSONS = 0;
    private static final int OCCURRENCES = 1;

    private static final List<CellTable.Value> VALUES =
            List.of(new CellTable.Value("persons", CellTable.Unit.COUNT, true));

    @Override
    public long size() {
        return Math.multiplyExact(
                Math.multiplyExact(breakdown.size(), (long) years()), Math.multiplyExact(states(), states()));
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                "transition/" + of.name(),
                breakdown.names(),
                List.of(
                        new CellTable.Key("fiscal_year", CellTable.KeyType.INTEGER),
                        new CellTable.Key("from", CellTable.KeyType.TEXT, of.name()),
                        new CellTable.Key("to", CellTable.KeyType.TEXT, of.name())),
                VALUES);
        List<Integer> occurring = occurring(cells);
        for (Group group : groups) {
            for (int year = 0; year < years(); year++) {
                addRows(table, cells, group, year, occurring);
            }
        }
        addEquations(table, groups.size(), occurring);
        return table.build();
    }

    private void addRows(CellTable.Builder table, Cells cells, Group group, int year, List<Integer> occurring) {
        for (int from : occurring) {
            for (int to : occurring) {
                if (from != off() || to != off()) {
                    long persons = cells.sum(PERSONS, at(group.index(), year, from, to));
                    String march = new Month(march(year)).fiscalYear().toString();
                    table.row(group.row(march, text(from), text(to))).count(0, persons, persons);
                }
            }
        }
    }

    /** Whoever has a code in the second March of a year has it in the first of the next, in whatever group. */
    private void addEquations(CellTable.Builder table, int groups, List<Integer> occurring) {
        int rowsOfYear = occurring.size() * occurring.size() - 1;
        for (int year = 0; year + 1 < years(); year++) {
            for (int state : occurring) {
                if (state != off()) {
                    List<Integer> terms = new ArrayList<>();
                    for (int group = 0; group < groups; group++) {
                        int first = (group * years() + year) * rowsOfYear;
                        for (int other : occurring) {
                            terms.addAll(List.of(0, first + row(occurring, other, state), 1));
                            terms.addAll(List.of(0, first + rowsOfYear + row(occurring, state, other), -1));
                        }
                    }
                    table.equation(0, terms.stream().mapToInt(term -> term).toArray());
                }
            }
        }
    }

    /** The number of a row among those of its group and year, in which the row from off to off is left out. */
    private int row(List<Integer> occurring, int from, int to) {
        int row = occurring.indexOf(from) * occurring.size() + occurring.indexOf(to);
        int off = occurring.indexOf(off());
        return row > off * occurring.size() + off ? row - 1 : row;
    }

    private List<Integer> occurring(Cells cells) {
        return IntStream.range(0, states())
                .filter(state -> state == off() || cells.sum(OCCURRENCES, state) > 0)
                .boxed()
                .sorted(comparator())
                .toList();
    }

    /** Off stands among the codes by its text, and behind those that have an order of their own. */
    private Comparator<Integer> comparator() {
        return switch (of.order()) {
            case BY_TEXT -> Comparator.comparing(this::text);
            case AS_LISTED ->
                Comparator.<Integer>comparingInt(state -> state == off() ? 1 : 0)
                        .thenComparing(of.comparator());
        };
    }

    private String text(int state) {
        return state == off() ? OFF : of.text(state);
    }

    private int off() {
        return of.domain();
    }

    private int states() {
        return of.domain() + 1;
    }

    /** How many pairs of Marches there are. */
    private int years() {
        return horizon.lastMonth() < march(horizon.years() - 1)
                ? Math.max(0, horizon.years() - 2)
                : horizon.years() - 1;
    }

    /** The March with which a year begins, numbered from 0; {@code march(years())} is the last one. */
    private int march(int year) {
        return Month.lastOfFiscalYear(horizon.firstYear() + year);
    }

    private int at(int group, int year, int from, int to) {
        return ((group * years() + year) * states() + from) * states() + to;
    }

    private static final class Counting implements Fold {
        private final Transition measure;
        private final long[] persons;
        private final long[] occurrences;
        private final int[] state;
        private final int[] group;
        private final int off;

        Counting(Transition measure) {
            this.measure = measure;
            this.off = measure.off();
            this.persons = new long[Math.toIntExact(measure.size())];
            this.occurrences = new long[measure.states()];
            this.state = new int[measure.years() + 1];
            this.group = new int[measure.years() + 1];
        }

        @Override
        public void add(History history) {
            Arrays.fill(state, off);
            for (int piece = 0; piece < history.pieces(); piece++) {
                int code = history.attribute(measure.of.attribute(), piece);
                occurrences[code]++;
                int march = history.fiscalYear(piece) - measure.horizon.firstYear();
                if (history.end(piece) == measure.march(march)) {
                    state[march] = code;
                    group[march] = measure.breakdown.group(history, piece);
                }
            }
            for (int year = 0; year + 1 < state.length; year++) {
                int from = state[year];
                int to = state[year + 1];
                if (from != off || to != off) {
                    int counted = from == off ? group[year + 1] : group[year];
                    persons[measure.at(counted, year, from, to)] += history.weight();
                }
            }
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {persons, occurrences}, new long[0]);
        }
    }
}
