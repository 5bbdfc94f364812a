package keinen.disclosure;

import java.util.List;
import java.util.function.BooleanSupplier;
import keinen.measure.CellTable;

/** The only way from counted cells to cells that may be shown. */
public final class Gate {
    private Gate() {}

    /**
     * Protects the tables of one release together, since what is shown in one may give away what is hidden in another,
     * and beside what earlier releases showed and hid, since readers have kept them.
     *
     * @param outside tables that others publish, of which readers know some cells; they are not released
     * @param latent tables that are not released, but that tie those together that are, such as the common margin of two
     *     of them; nothing is asked for their own cells
     * @param history what the same readers may have seen; nothing of it changes any more
     * @param isTimeUp whether to look no longer for ways to show more: then tables are withheld that could not be proved
     *     safe so far, the last ones first
     * @return the released tables, in the order given
     * @throws IllegalStateException when the tables contradict each other, or when the pattern found fails its audit:
     *     both are defects of this program, and nothing may be shown
     */
    public static ProtectedRelease protectRelease(
            List<CellTable> tables,
            List<OutsideCells> outside,
            List<CellTable> latent,
            Protection protection,
            History history,
            BooleanSupplier isTimeUp) {
        ReleaseCells cells = new ReleaseCells(tables, outside, latent);
        if (protection.rounding().isPresent()) {
            return RoundedRelease.of(cells, protection, protection.rounding().get());
        }
        return protection.suppress() ? new Protecting(cells, protection, history, isTimeUp).release() : showAll(cells);
    }

    /** The same for readers who know nothing of what others publish. */
    public static ProtectedRelease protectRelease(
            List<CellTable> tables,
            List<CellTable> latent,
            Protection protection,
            History history,
            BooleanSupplier isTimeUp) {
        return protectRelease(tables, List.of(), latent, protection, history, isTimeUp);
    }

    /** The same, however long it takes. */
    public static ProtectedRelease protectRelease(
            List<CellTable> tables, List<CellTable> latent, Protection protection, History history) {
        return protectRelease(tables, latent, protection, history, () -> false);
    }

    /** The same for readers who have seen nothing yet, without latent tables. */
    public static List<ProtectedTable> protect(List<CellTable> tables, Protection protection) {
        return protectRelease(tables, List.of(), protection, History.none()).tables();
    }

    private static ProtectedRelease showAll(ReleaseCells cells) {
        List<ProtectedTable> shown = cells.tables().subList(0, cells.released()).stream()
                .map(ProtectedTable::of)
                .toList();
        return ProtectedRelease.withoutHistory(shown, List.of());
    }
}
