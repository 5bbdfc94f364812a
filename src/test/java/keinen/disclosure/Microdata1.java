package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import keinen.measure.CellTable;
import keinen.measure.CellTable.Unit;

/** The data set {@code microdata1} of the R package sdcTable: 100 records by region and gender with one amount each. */
final class Microdata1 {
    private static final String[] REGIONS = {"A", "B", "C", "D"};
    private static final String[] GENDERS = {"male", "female"};
    private static final int[][][] AMOUNTS = {
        {{18, 15, 13, 13, 12, 11, 10, 10, 10, 9, 9, 9, 8, 7, 7, 6, 6, 5}, {11, 9}},
        {
            {15, 14, 14, 12, 11, 10, 10, 10, 9, 8, 8, 7, 7, 5},
            {18, 16, 14, 14, 13, 13, 12, 12, 11, 10, 10, 9, 9, 8, 8, 8, 7, 7, 5}
        },
        {{18, 12, 12, 11, 11, 11, 10, 9, 6, 6, 6, 6}, {19, 12, 12, 11, 10, 9, 9, 9, 8, 7}},
        {{280, 11, 10, 9, 9, 9, 8, 8, 8, 7, 7}, {18, 16, 14, 14, 11, 11, 11, 10, 10, 9, 9, 7, 6, 6}}
    };

    private Microdata1() {}

    /** Regions by gender and every margin: cell 2·region + gender of the first table. */
    static List<CellTable> counts() {
        int[][] counts = new int[4][2];
        for (int region = 0; region < 4; region++) {
            for (int gender = 0; gender < 2; gender++) {
                counts[region][gender] = AMOUNTS[region][gender].length;
            }
        }
        return Tables.crossed(REGIONS, GENDERS, counts);
    }

    /** The amounts by region and gender and every margin, with their largest contributions. */
    static List<CellTable> amounts() {
        List<CellTable> tables = new ArrayList<>();
        for (List<String> by :
                List.of(List.of("region", "gender"), List.of("region"), List.of("gender"), List.<String>of())) {
            CellTable.Builder table = new CellTable.Builder(
                    "by_" + String.join("_", by),
                    "amounts",
                    by,
                    List.of(),
                    List.of(new CellTable.Value("amount", Unit.YEN, true)));
            for (int region = 0; region < (by.contains("region") ? 4 : 1); region++) {
                for (int gender = 0; gender < (by.contains("gender") ? 2 : 1); gender++) {
                    addRow(table, by, region, gender);
                }
            }
            tables.add(table.build());
        }
        return tables;
    }

    private static void addRow(CellTable.Builder table, List<String> by, int ofRegion, int ofGender) {
        List<Integer> amounts = new ArrayList<>();
        for (int region = 0; region < 4; region++) {
            for (int gender = 0; gender < 2; gender++) {
                if ((!by.contains("region") || region == ofRegion) && (!by.contains("gender") || gender == ofGender)) {
                    for (int amount : AMOUNTS[region][gender]) {
                        amounts.add(amount);
                    }
                }
            }
        }
        amounts.sort((a, b) -> Integer.compare(b, a));
        List<String> keys = new ArrayList<>();
        if (by.contains("region")) {
            keys.add(REGIONS[ofRegion]);
        }
        if (by.contains("gender")) {
            keys.add(GENDERS[ofGender]);
        }
        table.row(keys.toArray(String[]::new))
                .sum(
                        0,
                        amounts.stream().mapToInt(Integer::intValue).sum(),
                        amounts.size(),
                        amounts.get(0),
                        amounts.get(1));
    }
}
