package keinen.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import keinen.disclosure.ProtectedTable;
import keinen.job.Standardisation;
import keinen.statistics.Estimate;

/** Finds the strata of a group in a fiscal year: who is on aid in them, and who lives there. */
final class Strata {
    private final Standardisation how;
    private final Map<List<String>, Estimate> groups;
    private final Map<List<String>, Estimate> city;

    /**
     * @param groups cells by groups, strata and fiscal year
     * @param city cells by strata and fiscal year
     */
    Strata(ProtectedTable groups, ProtectedTable city, Standardisation how) {
        this.how = how;
        this.groups = means(groups);
        this.city = means(city);
    }

    /** Every stratum that has inhabitants, persons on aid or a weight, in the city. */
    List<Stratum> of(List<String> group, String year) {
        Map<List<String>, Long> standard = how.standardOf(year);
        Set<List<String>> all = new LinkedHashSet<>(standard.keySet());
        all.addAll(how.city().where(year).inhabitants().keySet());
        city.keySet().forEach(codes -> all.add(codes.subList(0, codes.size() - 1)));
        return all.stream()
                .map(stratum -> new Stratum(
                        onAid(groups, joined(group, stratum, year)),
                        how.population().find(joined(group, stratum, year)).orElse(0),
                        standard.getOrDefault(stratum, 0L),
                        onAid(city, joined(List.of(), stratum, year)),
                        how.city().find(joined(List.of(), stratum, year)).orElse(0)))
                .toList();
    }

    /** Codes that do not occur in the data have no row: nobody has them. */
    private static Estimate onAid(Map<List<String>, Estimate> means, List<String> codes) {
        return Objects.requireNonNullElse(means.get(codes), Estimate.of(0));
    }

    private static List<String> joined(List<String> group, List<String> stratum, String year) {
        return Stream.of(group, stratum, List.of(year)).flatMap(List::stream).toList();
    }

    private static Map<List<String>, Estimate> means(ProtectedTable table) {
        MeanOnAid means = new MeanOnAid(table);
        Map<List<String>, Estimate> found = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> codes = new ArrayList<>(new Keys(table).group(row));
            codes.add(table.key(table.groups(), row));
            found.put(codes, means.estimate(row));
        }
        return found;
    }
}
