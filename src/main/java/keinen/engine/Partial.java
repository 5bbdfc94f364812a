package keinen.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import keinen.history.History;
import keinen.history.PersonMonths;
import keinen.measure.Cells;
import keinen.measure.Occurrences;

/** What one task has counted; partials add up in any order. */
final class Partial implements Serializable {
    private final List<Cells> cells;
    private final Occurrences occurrences;
    private final Totals totals;

    Partial(List<Cells> cells, Occurrences occurrences, Totals totals) {
        this.cells = new ArrayList<>(cells);
        this.occurrences = occurrences;
        this.totals = totals;
    }

    /** Counts beside the tables that the balance needs. */
    static final class Totals implements Serializable {
        private final long[] amounts;
        private long records;
        private long persons;
        private long spells;
        private long contradictions;

        Totals(int kinds) {
            amounts = new long[kinds];
        }

        void add(PersonMonths person, History history) {
            if (history.spells() > 0) {
                persons++;
            }
            spells += history.spells();
            contradictions += history.contradictions();
            int last = history.horizon().lastMonth();
            for (int row = person.from; row < person.to; row++) {
                if (person.month[row] <= last) {
                    records++;
                    for (int kind = 0; kind < amounts.length; kind++) {
                        amounts[kind] = Math.addExact(amounts[kind], person.amount[kind][row]);
                    }
                }
            }
        }

        void add(Totals other) {
            records += other.records;
            persons += other.persons;
            spells += other.spells;
            contradictions += other.contradictions;
            for (int kind = 0; kind < amounts.length; kind++) {
                amounts[kind] = Math.addExact(amounts[kind], other.amounts[kind]);
            }
        }

        Balance balance(List<String> kinds) {
            java.util.Map<String, Long> byKind = new java.util.TreeMap<>();
            for (int kind = 0; kind < amounts.length; kind++) {
                byKind.put(kinds.get(kind), amounts[kind]);
            }
            return new Balance(records, persons, spells, contradictions, byKind);
        }
    }

    void add(Partial other) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).add(other.cells.get(i));
        }
        occurrences.add(other.occurrences);
        totals.add(other.totals);
    }

    Cells cells(int table) {
        return cells.get(table);
    }

    Occurrences occurrences() {
        return occurrences;
    }

    Totals totals() {
        return totals;
    }
}
