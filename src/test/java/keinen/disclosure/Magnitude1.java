package keinen.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.Unit;

/**
 * The data set {@code magnitude1} of the R package SSBtools: what companies contribute by sector and country, in tenths.
 */
final class Magnitude1 {
    private static final Object[][] CELLS = {
        {"Agriculture", "Portugal", 759, 245},
        {"Agriculture", "Spain", 966, 432},
        {"Entertainment", "Iceland", 168},
        {"Entertainment", "Portugal", 71, 23},
        {"Entertainment", "Spain", 774, 164, 115},
        {"Governmental", "Portugal", 216, 20},
        {"Governmental", "Spain", 65, 27},
        {"Industry", "Iceland", 96, 88, 19},
        {"Industry", "Portugal", 257, 34},
        {"Industry", "Spain", 84},
    };

    private Magnitude1() {}

    static CellTable table() {
        CellTable.Builder table = new CellTable.Builder(
                "magnitude1",
                "values",
                List.of("sector", "country"),
                List.of(),
                List.of(new CellTable.Value("value", Unit.YEN, true)));
        for (Object[] cell : CELLS) {
            List<Long> values = Stream.of(cell)
                    .skip(2)
                    .map(value -> ((Integer) value).longValue())
                    .sorted(Comparator.reverseOrder())
                    .toList();
            table.row((String) cell[0], (String) cell[1])
                    .sum(
                            0,
                            values.stream().mapToLong(Long::longValue).sum(),
                            values.size(),
                            values.get(0),
                            values.size() > 1 ? values.get(1) : 0);
        }
        return table.build();
    }

    static String cell(int row) {
        return CELLS[row][0] + " " + CELLS[row][1];
    }
}
