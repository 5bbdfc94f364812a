package keinen.selftest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.history.PersonMonths;
import keinen.measure.Breakdown;
import keinen.measure.Duration;
import keinen.measure.Exits;
import keinen.measure.Measure;
import keinen.measure.Survival;
import keinen.statistics.Estimate;
import keinen.statistics.Quotient;
import keinen.time.Month;

/**
 * The closed cases of a year by how long they had lasted ({@code bands.csv}: band, a number of months in it, closed) and
 * by reason ({@code reasons.csv}: reason, closed). Each is a spell that ends in one month, its start date as long before.
 *
 * <p>Figures: {@code closed_band} and {@code closed_reason}, of one or, without a name, of all;
 * {@code percent_band} of one or more, {@code percent_reason} of one.
 */
final class ClosureStudy implements Study.Figures {
    private static final Month MONTH = Month.of(2021, 4);
    private static final Horizon HORIZON = new Horizon(MONTH.index(), MONTH.index(), 0);

    private final Map<String, Long> bands = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();

    ClosureStudy(String study) {
        List<List<String>> ofReasons = Resource.data(study, "reasons.csv");
        List<History> lives = lives(Resource.data(study, "bands.csv"), ofReasons);
        Breakdown everybody = new Breakdown(List.of());
        List<String> names = ofReasons.stream().map(row -> row.get(0)).toList();
        Breakdown.Dimension reason = new Breakdown.Dimension("end_reason", Breakdown.Dimension.NO_ATTRIBUTE, names);
        count(new Duration("bands", everybody, HORIZON), lives, 3, 2, "ended", bands);
        count(new Exits("exits", everybody, HORIZON, Survival.Spells.ALL, reason), lives, 1, 0, "exits", reasons);
    }

    /** Adds a column up over all rows that have the same text in one of the first keys. */
    private static void count(
            Measure measure, List<History> lives, int keys, int key, String column, Map<String, Long> sums) {
        Tabulation table = Tabulation.of(measure, lives, 0);
        table.rowsBy(keys)
                .forEach((names, rows) ->
                        rows.forEach(row -> sums.merge(names.get(key), table.value(column, row), Long::sum)));
    }

    private static List<History> lives(List<List<String>> ofBands, List<List<String>> ofReasons) {
        List<Integer> codes = new ArrayList<>();
        for (int reason = 0; reason < ofReasons.size(); reason++) {
            for (int i = 0; i < Integer.parseInt(ofReasons.get(reason).get(1)); i++) {
                codes.add(reason + 1);
            }
        }
        List<History> lives = new ArrayList<>();
        for (List<String> band : ofBands) {
            for (int i = 0; i < Integer.parseInt(band.get(2)); i++) {
                lives.add(life(Integer.parseInt(band.get(1)), codes.get(lives.size())));
            }
        }
        return lives;
    }

    private static History life(int months, int reason) {
        PersonMonths records = new PersonMonths(0, 0, 0, 1);
        records.to = 1;
        records.month[0] = MONTH.index();
        records.spellStart[0] = day(MONTH.plus(1 - months), 1);
        records.spellEnd[0] = day(MONTH, 28);
        records.endReason[0] = reason;
        History history = new History(HORIZON, 0);
        history.read(records);
        return history;
    }

    private static int day(Month month, int day) {
        return Math.toIntExact(
                LocalDate.of(month.year(), month.monthOfYear(), day).toEpochDay());
    }

    @Override
    public Estimate of(String... words) {
        return switch (words[0]) {
            case "closed_band" -> Estimate.of((double) sum(bands, words));
            case "closed_reason" -> Estimate.of((double) sum(reasons, words));
            case "percent_band" -> percent(bands, words);
            case "percent_reason" -> percent(reasons, words);
            default -> throw Study.unknown(words);
        };
    }

    private static Estimate percent(Map<String, Long> counts, String... words) {
        return Quotient.of(OptionalLong.of(sum(counts, words)), OptionalLong.of(sum(counts)))
                .times(100);
    }

    /** The sum of those that are named behind the first word, or of all. */
    private static long sum(Map<String, Long> counts, String... words) {
        return counts.entrySet().stream()
                .filter(each -> words.length < 2 || List.of(words).indexOf(each.getKey()) > 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
