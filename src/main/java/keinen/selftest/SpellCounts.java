package keinen.selftest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import keinen.history.History;
import keinen.measure.Breakdown;
import keinen.measure.Exits;
import keinen.measure.Measure;
import keinen.measure.Survival;
import keinen.statistics.AalenJohansen;
import keinen.statistics.KaplanMeier;

/** The counts at months 1, 2, … of a study's spells by group, as the measures count them. */
final class SpellCounts {
    private final List<String> dimensions;
    private final List<List<String>> codes;
    private final List<String> reasons;
    private final StudyLives lives;
    private final List<History> histories;

    /** The counts of a study's {@code spells.csv}: its first columns are dimensions, the others start, stop and event. */
    static SpellCounts of(String study) {
        List<List<String>> rows = Resource.rows(study, "spells.csv");
        List<String> header = rows.get(0);
        return new SpellCounts(
                header.subList(0, header.size() - 3),
                rows.subList(1, rows.size()).stream().map(StudySpell::of).toList());
    }

    private SpellCounts(List<String> dimensions, List<StudySpell> spells) {
        this.dimensions = dimensions;
        this.codes = IntStream.range(0, dimensions.size())
                .mapToObj(dimension -> spells.stream()
                        .map(spell -> spell.codes().get(dimension))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .sorted()
                        .toList())
                .toList();
        int events = spells.stream().mapToInt(StudySpell::event).max().orElse(0);
        this.reasons =
                IntStream.rangeClosed(1, events).mapToObj(Integer::toString).toList();
        this.lives = new StudyLives(spells, codes);
        this.histories = lives.histories();
    }

    /** The codes of a dimension. */
    List<String> codes(String dimension) {
        return codes.get(dimensions.indexOf(dimension));
    }

    /** The counts of each group of some dimensions; nobody has that of a combination that is not there. */
    Map<List<String>, List<KaplanMeier.Counts>> by(List<String> some) {
        Tabulation table = tabulate(new Survival("spells", breakdown(some), lives.horizon(), Survival.Spells.ALL));
        Map<List<String>, List<KaplanMeier.Counts>> counts = new LinkedHashMap<>();
        table.rowsBy(some.size())
                .forEach((group, rows) -> counts.put(
                        group,
                        rows.stream()
                                .map(row -> new KaplanMeier.Counts(
                                        count(table, "at_risk", row), count(table, "exits", row)))
                                .toList()));
        return counts;
    }

    /** The counts of each group of some dimensions, with the exits for each event from 1. */
    Map<List<String>, List<AalenJohansen.Counts>> byReason(List<String> some) {
        Breakdown.Dimension reason = new Breakdown.Dimension("end_reason", Breakdown.Dimension.NO_ATTRIBUTE, reasons);
        Tabulation table = tabulate(new Exits("exits", breakdown(some), lives.horizon(), Survival.Spells.ALL, reason));
        Map<List<String>, List<AalenJohansen.Counts>> counts = new LinkedHashMap<>();
        table.rowsBy(some.size()).forEach((group, rows) -> counts.put(group, byReason(table, rows)));
        return counts;
    }

    /** The rows of a group stand by reason, each with the same months. */
    private List<AalenJohansen.Counts> byReason(Tabulation table, List<Integer> rows) {
        int months = rows.size() / reasons.size();
        List<AalenJohansen.Counts> counts = new ArrayList<>(months);
        for (int month = 0; month < months; month++) {
            int first = month;
            List<OptionalLong> exits = IntStream.range(0, reasons.size())
                    .mapToObj(reason -> count(table, "exits", rows.get(reason * months + first)))
                    .toList();
            counts.add(new AalenJohansen.Counts(count(table, "at_risk", rows.get(month)), exits));
        }
        return counts;
    }

    private static OptionalLong count(Tabulation table, String column, int row) {
        return OptionalLong.of(table.value(column, row));
    }

    private Tabulation tabulate(Measure measure) {
        return Tabulation.of(measure, histories, dimensions.size());
    }

    private Breakdown breakdown(List<String> some) {
        return new Breakdown(some.stream()
                .map(name -> new Breakdown.Dimension(name, dimensions.indexOf(name), codes(name)))
                .toList());
    }
}
