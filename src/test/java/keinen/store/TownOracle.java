package keinen.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import keinen.store.MemberFindings.Occurrence;
import keinen.store.Town.Told;
import keinen.time.Month;

/** What the lives of a town are, worked out in the slow and obvious way. */
final class TownOracle {
    private static final Comparator<String> BY_CODE_POINTS =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    /** What was last delivered of each month. */
    private final Map<Month, List<Told>> months = new TreeMap<>();

    void deliver(Month month, List<Told> told) {
        months.put(month, told);
    }

    /** The life of every person, by pseudonym. */
    Map<String, String> persons() {
        Map<String, String> lives = new TreeMap<>();
        months.values()
                .forEach(told -> told.forEach(each -> lives.merge(
                        each.person(),
                        Town.words(each.entry(), each.entry().yen()),
                        (before, next) -> before + "; " + next)));
        return lives;
    }

    /** The life of every household, by its name; a person without one by his own behind a mark that no name has. */
    Map<String, String> households() {
        Map<String, String> lives = new TreeMap<>();
        months.values()
                .forEach(told -> households(told).forEach((household, members) -> {
                    Told first = members.stream()
                            .min(Comparator.comparing(Told::person, BY_CODE_POINTS))
                            .orElseThrow();
                    long[] yen = new long[2];
                    for (Told member : members) {
                        yen[0] += member.entry().yen()[0];
                        yen[1] += member.entry().yen()[1];
                    }
                    lives.merge(household, Town.words(first.entry(), yen), (before, next) -> before + "; " + next);
                }));
        return lives;
    }

    private static Map<String, List<Told>> households(List<Told> told) {
        Map<String, List<Told>> households = new TreeMap<>();
        for (Told each : told) {
            String name = each.household().isEmpty() ? "alone: " + each.person() : each.household();
            households.computeIfAbsent(name, first -> new ArrayList<>()).add(each);
        }
        return households;
    }

    long households(Month month) {
        return households(months.getOrDefault(month, List.of())).size();
    }

    /** What ought to be found in a delivery of one month. */
    static MemberFindings findings(Month month, List<Told> told) {
        Map<String, Occurrence> differing = new TreeMap<>();
        List<String> columns = List.of("ward", "type");
        for (int c = 0; c < columns.size(); c++) {
            long times = 0;
            for (List<Told> members : households(told).values()) {
                Set<Integer> codes = new HashSet<>();
                for (Told member : members) {
                    codes.add(member.entry().codes()[c]);
                }
                times += codes.size() > 1 ? 1 : 0;
            }
            if (times > 0) {
                differing.put(columns.get(c), new Occurrence(times, month, month));
            }
        }
        long alone = told.stream().filter(each -> each.household().isEmpty()).count();
        return new MemberFindings(
                Optional.of(new Occurrence(alone, month, month)).filter(some -> some.times() > 0), differing);
    }
}
