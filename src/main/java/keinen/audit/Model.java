package keinen.audit;

import java.util.Arrays;
import java.util.List;

/**
 * What is not known of a published system: unknowns within bounds, and rows that tie them together.
 *
 * @param unit by unknown, how much of it the whole numbers of its box count
 * @param unknownOf by cell its unknown, -1 where the cell is known
 */
@SuppressWarnings("ArrayRecordComponent") // never changed and never compared
record Model(Box box, Rational[] unit, List<Row> rows, int[] unknownOf) {
    Model {
        rows = List.copyOf(rows);
    }

    /** A model of some of the rows and the unknowns in them alone, counted anew from 0; no unknown is a cell's. */
    Model of(List<Row> some) {
        int[] own = unknowns(some);
        Rational[] units = Arrays.stream(own).mapToObj(unknown -> unit[unknown]).toArray(Rational[]::new);
        List<Row> renumbered = some.stream().map(row -> row.renumbered(own)).toList();
        return new Model(box.of(own), units, renumbered, new int[0]);
    }

    /** The unknowns that stand in rows, rising. */
    static int[] unknowns(List<Row> rows) {
        return rows.stream()
                .flatMapToInt(row -> Arrays.stream(row.variables()))
                .distinct()
                .sorted()
                .toArray();
    }
}
