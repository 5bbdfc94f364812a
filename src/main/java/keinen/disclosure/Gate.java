package keinen.disclosure;

import java.util.BitSet;
import java.util.List;
import keinen.measure.CellTable;

/** The only way from counted cells to cells that may be shown. */
public final class Gate {
    private Gate() {}

    /**
     * Protects the tables of one release together, since what is shown in one may give away what is hidden in another.
     *
     * @return the tables in the order given
     */
    public static List<ProtectedTable> protect(List<CellTable> tables, Protection protection) {
        if (protection.suppress()) {
            throw new UnsupportedOperationException("Unsupported method: suppress");
        }
        return tables.stream()
                .map(table -> new ProtectedTable(table, new BitSet()))
                .toList();
    }
}
