package keinen.engine;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import keinen.dictionary.Unit;
import keinen.history.History;
import keinen.measure.Occurrences;
import keinen.store.LifeColumns;

/** What was seen of the lives of one unit beside the tables: the codes that occur, and what the balance needs. */
final class Seen implements Serializable {
    private final Unit unit;
    private final Occurrences occurrences;
    private final long[] amounts;
    private long records;
    private long lives;
    private long spells;
    private long contradictions;

    Seen(Unit unit, LifeColumns columns) {
        this.unit = unit;
        this.occurrences = new Occurrences(columns.attributes().size());
        this.amounts = new long[columns.amounts().size()];
    }

    /**
     * @param history of spells of any length, so that it holds every code and every yen of the records
     */
    void add(History history) {
        occurrences.add(history);
        if (history.spells() > 0) {
            lives++;
        }
        records += history.records();
        spells += history.spells();
        contradictions += history.contradictions();
        for (int piece = 0; piece < history.pieces(); piece++) {
            for (int kind = 0; kind < amounts.length; kind++) {
                amounts[kind] = Math.addExact(amounts[kind], history.sum(piece, kind));
            }
        }
    }

    void add(Seen other) {
        occurrences.add(other.occurrences);
        records += other.records;
        lives += other.lives;
        spells += other.spells;
        contradictions += other.contradictions;
        for (int kind = 0; kind < amounts.length; kind++) {
            amounts[kind] = Math.addExact(amounts[kind], other.amounts[kind]);
        }
    }

    Occurrences occurrences() {
        return occurrences;
    }

    Balance balance(LifeColumns columns) {
        Map<String, Long> byKind = new TreeMap<>();
        for (int kind = 0; kind < amounts.length; kind++) {
            byKind.put(columns.amounts().get(kind), amounts[kind]);
        }
        return new Balance(unit, records, lives, spells, contradictions, byKind);
    }
}
