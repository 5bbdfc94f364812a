package keinen.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keinen.measure.CellTable;

/** The vintages of all releases, by what makes tables comparable: of one signature, and in bands that do not cross. */
final class VintageLines {
    private final Map<Signature, List<Line>> lines = new HashMap<>();

    /**
     * @param bands a table in the bands of all others
     */
    private record Line(CellTable bands, Vintage vintage) {}

    /** The vintage that a table belongs to, as far as releases were laid over it; an empty one for the first table. */
    Vintage of(CellTable table) {
        List<Line> ofSignature = lines.computeIfAbsent(Signature.of(table), none -> new ArrayList<>());
        for (Line line : ofSignature) {
            if (CommonBands.areCompatible(line.bands, table)) {
                return line.vintage;
            }
        }
        Vintage first = new Vintage();
        ofSignature.add(new Line(table, first));
        return first;
    }
}
