package keinen.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import keinen.disclosure.ProtectedTable;

/** The rows of a table group by group: the rows of a group stand together. */
final class GroupedRows {
    private GroupedRows() {}

    /**
     * What is made of the rows of each group.
     *
     * @param made of the first row of the group and the one behind its last
     */
    static <T> Map<List<String>, T> of(ProtectedTable table, BiFunction<Integer, Integer, T> made) {
        Keys keys = new Keys(table);
        Map<List<String>, T> groups = new LinkedHashMap<>();
        int first = 0;
        for (int row = 1; row <= table.rows(); row++) {
            if (row == table.rows() || !keys.isSameGroup(row, first)) {
                groups.put(keys.group(first), made.apply(first, row));
                first = row;
            }
        }
        return groups;
    }

    /**
     * What was made of finer groups, by stratum: for each the groups of a coarser table, in their order.
     *
     * @param groups the coarser ones, whose codes stand first in the finer
     * @param nothing for a group that a stratum does not have
     */
    static <T> List<List<T>> byStratum(List<List<String>> groups, Map<List<String>, T> finer, T nothing) {
        int own = groups.isEmpty() ? 0 : groups.get(0).size();
        Map<List<String>, Map<List<String>, T>> strata = new LinkedHashMap<>();
        finer.forEach(
                (codes, made) -> strata.computeIfAbsent(codes.subList(own, codes.size()), none -> new LinkedHashMap<>())
                        .put(codes.subList(0, own), made));
        List<List<T>> byStratum = new ArrayList<>();
        strata.values()
                .forEach(stratum -> byStratum.add(groups.stream()
                        .map(group -> stratum.getOrDefault(group, nothing))
                        .toList()));
        return byStratum;
    }
}
