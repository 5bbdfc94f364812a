package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.measure.CellTable;

/** The cells of all tables of one release under one numbering: table by table, each as {@link CellTable#cell} has it. */
final class ReleaseCells {
    private final List<CellTable> tables;
    private final int released;
    private final int[] firstCell;
    private final int[] endCell;
    // What others publish: cells of latent tables that readers know, exactly or nearly.
    private final BitSet agreeing = new BitSet();
    private final BitSet differing = new BitSet();

    /** Without latent tables. */
    ReleaseCells(List<CellTable> released) {
        this(released, List.of());
    }

    /**
     * @param released the tables that are to be shown
     * @param latent tables that are not, but that readers can work out from them, wholly or in part
     */
    ReleaseCells(List<CellTable> released, List<CellTable> latent) {
        List<CellTable> tables = new ArrayList<>(released);
        tables.addAll(latent);
        this.released = released.size();
        this.tables = List.copyOf(tables);
        this.firstCell = new int[tables.size()];
        this.endCell = new int[tables.size()];
        for (int t = 0; t < tables.size(); t++) {
            CellTable table = tables.get(t);
            firstCell[t] = t == 0 ? 0 : endCell[t - 1];
            endCell[t] = Math.addExact(firstCell[t], table.values().size() * table.rows());
        }
    }

    /** The same with tables that others publish, which stand behind those that are to be shown. */
    ReleaseCells(List<CellTable> released, List<OutsideCells> outside, List<CellTable> latent) {
        this(
                released,
                Stream.concat(outside.stream().map(OutsideCells::cells), latent.stream())
                        .toList());
        for (int i = 0; i < outside.size(); i++) {
            int first = firstCell[this.released + i];
            outside.get(i).agreeing().stream().forEach(own -> agreeing.set(first + own));
            outside.get(i).differing().stream().forEach(own -> differing.set(first + own));
        }
    }

    /** The same, and behind them what readers can work out from two of their tables, or from one and an earlier one. */
    ReleaseCells withImplied(History history) {
        List<CellTable> latent = new ArrayList<>(tables.subList(released, tables.size()));
        latent.addAll(ImpliedTables.of(tables, history));
        ReleaseCells more = new ReleaseCells(tables.subList(0, released), latent);
        more.agreeing.or(agreeing);
        more.differing.or(differing);
        return more;
    }

    /** The same for readers who know nothing of what others publish. */
    ReleaseCells withoutOutside() {
        return new ReleaseCells(tables.subList(0, released), tables.subList(released, tables.size()));
    }

    /** Some of the tables, whose cells keep their numbers. */
    private ReleaseCells(ReleaseCells all, int[] chosen) {
        this.tables = Arrays.stream(chosen).mapToObj(all.tables::get).toList();
        this.released =
                (int) Arrays.stream(chosen).filter(t -> t < all.released).count();
        this.firstCell = Arrays.stream(chosen).map(t -> all.firstCell[t]).toArray();
        this.endCell = Arrays.stream(chosen).map(t -> all.endCell[t]).toArray();
    }

    /** The cells of each universe by themselves: only within one are tables tied to each other. */
    List<ReleaseCells> universes() {
        return tables.stream()
                .map(CellTable::universe)
                .distinct()
                .map(universe -> new ReleaseCells(
                        this,
                        IntStream.range(0, tables.size())
                                .filter(t -> tables.get(t).universe().equals(universe))
                                .toArray()))
                .toList();
    }

    /** Those that are to be shown, and behind them the latent ones. */
    List<CellTable> tables() {
        return tables;
    }

    /** How many of the first tables are to be shown. */
    int released() {
        return released;
    }

    /** The cells that no reader is ever shown: latent tables, and latent columns. */
    BitSet latent() {
        BitSet latent = new BitSet();
        for (int t = 0; t < tables.size(); t++) {
            for (int value = 0; value < tables.get(t).values().size(); value++) {
                if (t >= released || tables.get(t).values().get(value).visibility() != CellTable.Visibility.SHOWN) {
                    latent.set(
                            cell(t, value, 0), cell(t, value, 0) + tables.get(t).rows());
                }
            }
        }
        return latent;
    }

    /** The cells that others publish with the figure that was counted. */
    BitSet agreeing() {
        return (BitSet) agreeing.clone();
    }

    /** The cells that others publish with another figure. */
    BitSet differing() {
        return (BitSet) differing.clone();
    }

    /** The cells that no table knows, whoever is on aid. */
    BitSet unobservable() {
        BitSet unobservable = new BitSet();
        for (int t = 0; t < tables.size(); t++) {
            CellTable table = tables.get(t);
            for (int value = 0; value < table.values().size(); value++) {
                for (int row = 0; row < table.rows(); row++) {
                    unobservable.set(cell(t, value, row), !table.isObservable(value, row));
                }
            }
        }
        return unobservable;
    }

    /**
     * Whether a column only ties others together. Nothing is asked for its own cells, also where readers can work out a
     * small one of them: it is no cell of the release.
     */
    boolean isLatent(int table, int value) {
        CellTable.Visibility visibility = tables.get(table).values().get(value).visibility();
        return visibility == CellTable.Visibility.LATENT
                || (table >= released && visibility != CellTable.Visibility.IMPLIED);
    }

    int size() {
        return tables.isEmpty() ? 0 : endCell[tables.size() - 1];
    }

    int cell(int table, int value, int row) {
        return firstCell[table] + tables.get(table).cell(value, row);
    }

    /** The number of a table's first cell: what its own numbers are shifted by. */
    int firstCell(int table) {
        return firstCell[table];
    }

    int endCell(int table) {
        return endCell[table];
    }

    /** The cells of the row in which a cell stands. */
    void forEachOfRow(int cell, IntConsumer action) {
        int table = table(cell);
        int rows = tables.get(table).rows();
        for (int other = firstCell[table] + (cell - firstCell[table]) % rows; other < endCell(table); other += rows) {
            action.accept(other);
        }
    }

    /** The number of the table in which a cell stands. */
    int table(int cell) {
        int t = 0;
        while (endCell[t] <= cell) {
            t++;
        }
        return t;
    }

    /** A cell in words, for an error: names and numbers of columns and rows, never a value. */
    String describe(int cell) {
        if (cell >= size()) {
            return "a cell of an earlier release";
        }
        CellTable table = tables.get(table(cell));
        int own = cell - firstCell[table(cell)];
        return "table " + table.name() + ", column "
                + table.values().get(own / table.rows()).name() + ", row " + (own % table.rows() + 1);
    }
}
