package keinen.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import keinen.disclosure.ProtectedTable;
import keinen.measure.Breakdown;
import keinen.statistics.Quotient;

/**
 * On how many of the entries of a year a distribution rests: all of them, and those whose number is known. Hidden wherever
 * a band that it adds up is.
 */
final class CoverageTable {
    private static final String NAME = "_coverage";

    private final ProtectedTable table;
    private final Keys keys;
    private final Map<List<String>, List<Integer>> bands = new LinkedHashMap<>();

    private CoverageTable(ProtectedTable table) {
        this.table = table;
        this.keys = new Keys(table);
        for (int row = 0; row < table.rows(); row++) {
            List<String> year = new ArrayList<>(keys.group(row));
            year.add(Integer.toString(keys.whole("fiscal_year", row)));
            bands.computeIfAbsent(year, none -> new ArrayList<>()).add(row);
        }
    }

    static ReleasedTable of(ProtectedTable distribution) {
        return new CoverageTable(distribution).build();
    }

    private ReleasedTable build() {
        List<List<String>> years = List.copyOf(bands.keySet());
        TableBuilder built = new TableBuilder(table.name() + NAME, "coverage", years.size());
        for (int group = 0; group < table.groups(); group++) {
            int position = group;
            Column column = new Column(table.keys().get(group).name(), Column.Type.TEXT, Column.Part.GROUP);
            built.key(column, row -> years.get(row).get(position));
        }
        return built.key(
                        new Column("fiscal_year", Column.Type.INTEGER, Column.Part.KEY),
                        row -> Long.valueOf(years.get(row).get(table.groups())))
                .figures("persons", Column.Type.LONG, row -> Figure.of(all(years.get(row))))
                .figures("analysed", Column.Type.LONG, row -> Figure.of(analysed(years.get(row))))
                .estimates("analysed_share", row -> Quotient.of(analysed(years.get(row)), all(years.get(row))))
                .build();
    }

    private OptionalLong all(List<String> year) {
        return sum(bands.getOrDefault(year, List.of()));
    }

    private OptionalLong analysed(List<String> year) {
        int band = keys.column("band");
        return sum(bands.getOrDefault(year, List.of()).stream()
                .filter(row -> !table.key(band, row).equals(Breakdown.UNKNOWN))
                .toList());
    }

    private OptionalLong sum(List<Integer> rows) {
        int persons = table.valueColumn("persons");
        long sum = 0;
        for (int row : rows) {
            OptionalLong value = table.value(persons, row);
            if (value.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += value.getAsLong();
        }
        return OptionalLong.of(sum);
    }
}
