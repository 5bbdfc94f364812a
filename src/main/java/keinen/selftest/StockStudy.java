package keinen.selftest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.history.PersonMonths;
import keinen.measure.Breakdown;
import keinen.measure.StockFlow;
import keinen.measure.StockFlowYears;
import keinen.statistics.Estimate;
import keinen.statistics.MonthlyMean;
import keinen.time.Day;
import keinen.time.Month;

/**
 * A fiscal year of {@code stocks.csv}: columns on_aid, the persons of a month, and entered, how many of them are new. Lives
 * are made up so that whoever came first leaves first, and nobody returns.
 *
 * <p>Figures: {@code on_aid} of a month from 1, the year's {@code mean}, and {@code ever}, its distinct persons.
 */
final class StockStudy implements Study.Figures {
    private static final Month FIRST = Month.of(2001, 4);

    private final Tabulation months;
    private final Tabulation years;
    private final int observed;

    StockStudy(String study) {
        List<List<String>> rows = Resource.data(study, "stocks.csv");
        this.observed = rows.size();
        Horizon horizon = new Horizon(FIRST.index(), FIRST.plus(observed - 1).index(), 0);
        List<History> lives = lives(rows, horizon);
        Breakdown everybody = new Breakdown(List.of());
        this.months = Tabulation.of(new StockFlow("stocks", everybody, horizon), lives, 0);
        this.years = Tabulation.of(new StockFlowYears("stocks", everybody, horizon), lives, 0);
    }

    private static List<History> lives(List<List<String>> rows, Horizon horizon) {
        List<History> lives = new ArrayList<>();
        ArrayDeque<Integer> entries = new ArrayDeque<>();
        for (int month = 0; month < rows.size(); month++) {
            int present = Integer.parseInt(rows.get(month).get(0));
            int entered = Integer.parseInt(rows.get(month).get(1));
            while (entries.size() > present - entered) {
                lives.add(life(entries.removeFirst(), month - 1, horizon));
            }
            for (int person = 0; person < entered; person++) {
                entries.addLast(month);
            }
        }
        entries.forEach(entry -> lives.add(life(entry, rows.size() - 1, horizon)));
        return lives;
    }

    /** On aid from one month to another, both included. */
    private static History life(int first, int last, Horizon horizon) {
        PersonMonths records = new PersonMonths(0, 0, 0, last - first + 1);
        records.to = last - first + 1;
        for (int row = 0; row < records.to; row++) {
            records.month[row] = FIRST.plus(first + row).index();
            records.spellStart[row] = Day.MISSING;
            records.spellEnd[row] = Day.MISSING;
        }
        History history = new History(horizon, 0);
        history.read(records);
        return history;
    }

    @Override
    public Estimate of(String... words) {
        return switch (words[0]) {
            case "on_aid" -> Estimate.of((double) months.value("on_aid", Integer.parseInt(words[1]) - 1));
            case "mean" ->
                Estimate.of(MonthlyMean.of(years.value("on_aid", 0), observed).doubleValue());
            case "ever" -> Estimate.of((double) years.value("on_aid_ever", 0));
            default -> throw Study.unknown(words);
        };
    }
}
