package keinen.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Bands;
import keinen.dictionary.ResidenceBand;
import keinen.measure.Breakdown;
import keinen.measure.CellTable;

/**
 * Two tables that cut the same numbers into different bands tell together what stands in the bands between all bounds of
 * both: from {@code 0-17} and {@code 0-18} whoever is 18. An implied table has these bands, and each of the two is the sum
 * of some of them.
 */
final class CommonBands implements EquationSource {
    private static final String PREFIX = "bands(";
    private static final List<String> GROUPS = List.of(AgeBand.NAME, ResidenceBand.NAME);
    private static final String BAND = "band";

    static boolean isCommon(CellTable table) {
        return table.family().startsWith(PREFIX);
    }

    /** The bands of a table by the keys in which they stand; none where it is not cut into any that jobs choose. */
    static Map<String, Set<String>> codes(CellTable table) {
        Map<String, Set<String>> codes = new TreeMap<>();
        for (String key : bandKeys(table)) {
            int column = RowIndex.names(table.keys()).indexOf(key);
            Set<String> ofKey = new TreeSet<>();
            for (int row = 0; row < table.rows(); row++) {
                ofKey.add(table.key(column, row));
            }
            ofKey.remove(Breakdown.UNKNOWN);
            codes.put(key, ofKey);
        }
        return codes;
    }

    private static List<String> bandKeys(CellTable table) {
        Stream<String> groups = GROUPS.stream().filter(RowIndex.groupNames(table)::contains);
        boolean isDistribution = table.family().startsWith("distribution/");
        return (isDistribution ? Stream.concat(groups, Stream.of(BAND)) : groups).toList();
    }

    /** Whether no band of one lies across bands of the other, so that equal names are one series. */
    static boolean areCompatible(CellTable one, CellTable other) {
        return bandKeys(one).stream().allMatch(key -> areCompatible(one, other, key));
    }

    private static boolean areCompatible(CellTable one, CellTable other, String key) {
        Set<String> codes = codes(one).getOrDefault(key, Set.of());
        Set<String> others = codes(other).getOrDefault(key, Set.of());
        return codes.stream()
                .allMatch(code -> others.stream().allMatch(band -> band.equals(code) || !overlap(band, code)));
    }

    private static boolean overlap(String one, String other) {
        return first(one) < end(other) && first(other) < end(one);
    }

    private static int first(String band) {
        return Integer.parseInt(band.split("[-+]", -1)[0]);
    }

    /** The first number behind a band. */
    private static int end(String band) {
        String[] parts = band.split("-", -1);
        return band.endsWith("+") ? Integer.MAX_VALUE : 1 + Integer.parseInt(parts[parts.length - 1]);
    }

    private static NavigableSet<Integer> bounds(CellTable table, String key) {
        NavigableSet<Integer> bounds = new TreeSet<>(Set.of(0));
        codes(table).getOrDefault(key, Set.of()).forEach(band -> {
            bounds.add(first(band));
            bounds.add(end(band));
        });
        bounds.remove(Integer.MAX_VALUE);
        return bounds;
    }

    /** What is counted, whatever the bands. */
    private static String kind(CellTable table, String key) {
        return key.equals(BAND) ? table.family().substring(0, table.family().lastIndexOf('/')) : table.family();
    }

    /** The bands of both, for each key that the two cut in another way. */
    static List<CellTable> of(CellTable one, CellTable other) {
        return bandKeys(one).stream()
                .filter(bandKeys(other)::contains)
                .filter(key -> kind(one, key).equals(kind(other, key)))
                .filter(key -> RowIndex.otherNames(one).equals(RowIndex.otherNames(other)))
                .filter(key -> !areCompatible(one, other, key))
                // In bands of a distribution of which one table has all bounds, that one has the bands of both.
                .filter(key -> !key.equals(BAND) || !isNested(bounds(one, key), bounds(other, key)))
                .map(key -> table(one, other, key))
                .toList();
    }

    private static boolean isNested(Set<Integer> bounds, Set<Integer> others) {
        return bounds.containsAll(others) || others.containsAll(bounds);
    }

    private static CellTable table(CellTable one, CellTable other, String key) {
        Set<String> shared = new TreeSet<>(Totals.sharedGroups(one, other));
        shared.removeIf(group -> GROUPS.contains(group) && !group.equals(key) && !areCompatible(one, other, group));
        List<CellTable.Key> others = one.keys().subList(one.groups(), one.keys().size());
        List<Integer> bounds = new ArrayList<>(bounds(one, key));
        bounds.addAll(bounds(other, key));
        Bands bands = new Bands(bounds.stream().distinct().sorted().toList());
        String family = family(one, key) + bands.from() + ")(" + shared + ")";
        CellTable.Builder table =
                new CellTable.Builder("implied_" + family, family, List.copyOf(shared), others, columns(one));
        List<String> names = new ArrayList<>(shared);
        names.addAll(RowIndex.names(others));
        Map<List<String>, List<BandSums>> sums = BandSums.of(one, names, key, columns(one));
        Map<List<String>, List<BandSums>> otherSums = BandSums.of(other, names, key, columns(one));
        sums.forEach((keys, columns) -> {
            if (otherSums.containsKey(keys)) {
                List<BandSums> otherColumns = Objects.requireNonNull(otherSums.get(keys));
                List<NavigableMap<Integer, Long>> both = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    both.add(columns.get(column).between(otherColumns.get(column), bands.from()));
                }
                for (int band = 0; band < bands.count(); band++) {
                    addRow(
                            table,
                            named(keys, names.indexOf(key), bands.name(band)),
                            both,
                            bands.from().get(band));
                }
            }
        });
        return table.build().of(one.universe());
    }

    private static String family(CellTable table, String key) {
        return PREFIX + key + ")(" + kind(table, key) + ")(";
    }

    /** Counts are asked for; sums of yen only tie others together, since nobody knows whose they are. */
    private static List<CellTable.Value> columns(CellTable table) {
        return table.values().stream()
                .filter(value -> value.additive() && value.visibility() == CellTable.Visibility.SHOWN)
                .map(value -> new CellTable.Value(
                        value.name(),
                        value.unit(),
                        true,
                        value.unit() == CellTable.Unit.COUNT
                                ? CellTable.Visibility.IMPLIED
                                : CellTable.Visibility.LATENT))
                .toList();
    }

    private static String[] named(List<String> keys, int position, String band) {
        String[] named = keys.toArray(String[]::new);
        named[position] = band;
        return named;
    }

    private static void addRow(
            CellTable.Builder table, String[] keys, List<NavigableMap<Integer, Long>> columns, int from) {
        table.row(keys);
        for (int column = 0; column < columns.size(); column++) {
            Long sum = columns.get(column).get(from);
            if (sum == null) {
                table.unobservable(column);
            } else {
                table.sum(column, sum, Math.abs(sum), Math.abs(sum), 0);
            }
        }
    }

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int common = 0; common < tables.size(); common++) {
            for (int bands = 0; bands < tables.size() && isCommon(tables.get(common)); bands++) {
                for (String key : bandKeys(tables.get(bands))) {
                    if (isSumOf(tables.get(bands), tables.get(common), key)) {
                        add(equations, cells, common, bands, key);
                    }
                }
            }
        }
    }

    private static boolean isSumOf(CellTable table, CellTable common, String key) {
        return common.family().startsWith(family(table, key))
                && RowIndex.groupNames(table).containsAll(RowIndex.groupNames(common))
                && RowIndex.otherNames(table).equals(RowIndex.otherNames(common))
                && commonBounds(common, key).containsAll(bounds(table, key));
    }

    private static NavigableSet<Integer> commonBounds(CellTable common, String key) {
        NavigableSet<Integer> bounds = new TreeSet<>();
        int column = RowIndex.names(common.keys()).indexOf(key);
        for (int row = 0; row < common.rows(); row++) {
            bounds.add(first(common.key(column, row)));
        }
        return bounds;
    }

    private static void add(Equations equations, ReleaseCells cells, int common, int bands, String key) {
        NavigableSet<Integer> bounds = bounds(cells.tables().get(bands), key);
        List<String> names = RowIndex.names(cells.tables().get(common).keys());
        for (CellTable.Value value : cells.tables().get(common).values()) {
            Map<List<String>, List<Integer>> parts = rows(cells.tables().get(common), names, key, bounds);
            Map<List<String>, List<Integer>> wholes = rows(cells.tables().get(bands), names, key, bounds);
            int part = ValueColumns.find(cells.tables().get(common), value.name());
            int whole = ValueColumns.find(cells.tables().get(bands), value.name());
            parts.forEach((keys, rows) -> {
                List<Integer> sum = wholes.getOrDefault(keys, List.of());
                // One that was revised meanwhile is not what the bands of both were made of.
                if (isObservable(cells.tables().get(common), part, rows)
                        && isObservable(cells.tables().get(bands), whole, sum)
                        && sum(cells.tables().get(common), part, rows)
                                == sum(cells.tables().get(bands), whole, sum)) {
                    rows.forEach(row -> equations.term(1, cells.cell(common, part, row)));
                    sum.forEach(row -> equations.term(-1, cells.cell(bands, whole, row)));
                    equations.end(0);
                }
            });
        }
    }

    private static boolean isObservable(CellTable table, int column, List<Integer> rows) {
        return rows.stream().allMatch(row -> table.isObservable(column, row));
    }

    private static long sum(CellTable table, int column, List<Integer> rows) {
        return rows.stream().mapToLong(row -> table.value(column, row)).sum();
    }

    /** Rows by their keys, with the bound that their band begins at or above in place of the band. */
    private static Map<List<String>, List<Integer>> rows(
            CellTable table, List<String> names, String key, NavigableSet<Integer> bounds) {
        Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
        new RowIndex(table, names).rows().forEach((keys, some) -> {
            String band = keys.get(names.indexOf(key));
            if (!band.equals(Breakdown.UNKNOWN)) {
                List<String> named = new ArrayList<>(keys);
                named.set(names.indexOf(key), String.valueOf(bounds.floor(first(band))));
                rows.computeIfAbsent(List.copyOf(named), none -> new ArrayList<>())
                        .addAll(some);
            }
        });
        return rows;
    }

    /** The sums of one column, for some rows that differ in their bands alone, by the first number of each band. */
    private record BandSums(NavigableMap<Integer, Long> byFirst, NavigableSet<Integer> bounds, boolean isWhole) {

        /** Columns by the keys of rows, in which an empty text stands for the band. */
        static Map<List<String>, List<BandSums>> of(
                CellTable table, List<String> names, String key, List<CellTable.Value> columns) {
            NavigableSet<Integer> bounds = CommonBands.bounds(table, key);
            Map<List<String>, Map<String, List<Integer>>> rows = new LinkedHashMap<>();
            new RowIndex(table, names)
                    .rows()
                    .forEach((keys, some) -> rows.computeIfAbsent(
                                    List.of(named(keys, names.indexOf(key), "")), none -> new LinkedHashMap<>())
                            .put(keys.get(names.indexOf(key)), some));
            return rows.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            row -> columns.stream()
                                    .map(column -> of(table, column.name(), row.getValue(), bounds))
                                    .toList(),
                            (one, other) -> one,
                            LinkedHashMap::new));
        }

        private static BandSums of(
                CellTable table, String name, Map<String, List<Integer>> rows, NavigableSet<Integer> bounds) {
            int column = ValueColumns.find(table, name);
            NavigableMap<Integer, Long> sums = new TreeMap<>();
            boolean isWhole = true;
            for (Map.Entry<String, List<Integer>> band : rows.entrySet()) {
                isWhole &= isObservable(table, column, band.getValue());
                if (!band.getKey().equals(Breakdown.UNKNOWN)) {
                    sums.merge(first(band.getKey()), sum(table, column, band.getValue()), Math::addExact);
                }
            }
            return new BandSums(sums, bounds, isWhole);
        }

        private long below(int bound) {
            return byFirst.headMap(bound).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        /** What lies between any two bounds of both; nothing where the two do not count the same. */
        NavigableMap<Integer, Long> between(BandSums other, List<Integer> all) {
            NavigableMap<Integer, Long> between = new TreeMap<>();
            boolean isSame = isWhole && other.isWhole && below(Integer.MAX_VALUE) == other.below(Integer.MAX_VALUE);
            for (int i = 0; i < all.size(); i++) {
                int bound = all.get(i);
                isSame &=
                        !bounds.contains(bound) || !other.bounds.contains(bound) || below(bound) == other.below(bound);
                int next = i + 1 == all.size() ? Integer.MAX_VALUE : all.get(i + 1);
                between.put(bound, belowEither(other, next) - belowEither(other, bound));
            }
            return isSame && between.values().stream().allMatch(sum -> sum >= 0) ? between : new TreeMap<>();
        }

        private long belowEither(BandSums other, int bound) {
            return bounds.contains(bound) ? below(bound) : other.below(bound);
        }
    }
}
