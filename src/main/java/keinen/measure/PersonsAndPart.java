package keinen.measure;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntFunction;

/**
 * By group and fiscal year, persons and those of them who meet a criterion: where the two are counted, and the table of
 * both, in which the others are a latent value.
 */
record PersonsAndPart(Breakdown breakdown, Years years) implements Serializable {
    static final int ALL = 0;
    static final int PART = 1;
    static final int OTHERS = 2;
    private static final int COUNTS = 2;

    long size() {
        return Math.multiplyExact(breakdown.size(), (long) years.count() * COUNTS);
    }

    /**
     * @param count {@link #ALL} or {@link #PART}
     */
    int at(int group, int year, int count) {
        return (group * years.count() + year) * COUNTS + count;
    }

    /**
     * @param all what the persons are called
     * @param part what those of them are called who meet the criterion
     * @param unobservable of a year, by its number, the values that the horizon does not tell
     */
    CellTable table(
            String name,
            String family,
            String all,
            String part,
            Cells cells,
            List<Group> groups,
            IntFunction<List<Integer>> unobservable) {
        CellTable.Builder table = new CellTable.Builder(name, family, breakdown.names(), Years.KEYS, values(all, part));
        for (Group group : groups) {
            for (int year = 0; year < years.count(); year++) {
                addRow(table, cells, group, year);
                unobservable.apply(year).forEach(table::unobservable);
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            table.equation(0, ALL, row, 1, PART, row, -1, OTHERS, row, -1);
        }
        return table.build();
    }

    private static List<CellTable.Value> values(String all, String part) {
        return List.of(
                new CellTable.Value(all, CellTable.Unit.COUNT, true),
                new CellTable.Value(part, CellTable.Unit.COUNT, true),
                CellTable.Value.latent("others", true));
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int year) {
        long all = cells.sum(0, at(group.index(), year, ALL));
        long part = cells.sum(0, at(group.index(), year, PART));
        table.row(years.row(group, year))
                .count(ALL, all, all)
                .count(PART, part, part)
                .count(OTHERS, all - part, all - part);
    }
}
