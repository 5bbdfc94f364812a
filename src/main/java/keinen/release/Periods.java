package keinen.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.job.Criterion;
import keinen.job.FollowUp;
import keinen.job.Measure;
import keinen.job.TablePlan;
import keinen.time.FiscalYear;
import keinen.time.Month;
import keinen.time.MonthRange;

/**
 * The months that the rows of a table are about, by their keys: a month, a fiscal year, or a cohort of entry and what
 * became of it.
 */
final class Periods {
    private static final int YEAR = 12;

    private final ReleasedTable table;
    private final Measure measure;
    private final FollowUp followUp;
    private final Criterion criterion;
    private final Optional<Integer> month;
    private final Optional<Integer> fiscalYear;
    private final Optional<Integer> cohort;
    private final Optional<Integer> years;

    Periods(ReleasedTable table, TablePlan plan) {
        this.table = table;
        this.measure = plan.measure();
        this.followUp = plan.count().options().followUp();
        this.criterion = plan.count().options().criterion();
        this.month = key("month");
        this.fiscalYear = key("fiscal_year");
        this.cohort = key("cohort");
        this.years = key("years");
    }

    /** Whether rows are about periods at all; those of a survival curve are not. */
    boolean exist() {
        return month.isPresent() || fiscalYear.isPresent() || cohort.isPresent();
    }

    /**
     * All months that the figures of a row look at: those of its period, and those in which persons are followed or looked back at, as far
     * as the store holds them to the last; where it does not, the figures are not observable.
     */
    List<MonthRange> lookedAt(int row, Month asOf) {
        List<MonthRange> ranges = new ArrayList<>(List.of(period(row)));
        followed(row).stream()
                .filter(range -> range.last().compareTo(asOf) <= 0)
                .forEach(ranges::add);
        return ranges;
    }

    /** The period of a row in the series that it belongs to. */
    MonthRange period(int row) {
        if (month.isPresent()) {
            Month present = Month.parse(table.text(month.get(), row));
            return new MonthRange(present, present);
        }
        MonthRange year = year(fiscalYear.or(() -> cohort), row);
        return measure == Measure.TRANSITION
                ? new MonthRange(year.last(), year.last().plus(YEAR))
                : year;
    }

    /** The period in which the groups of a row were decided: for a cohort that of its entry. */
    MonthRange periodOfGroups(int row) {
        return cohort.isPresent() ? year(cohort, row) : period(row);
    }

    /** From one period of a series to the next, in months. */
    int step() {
        return month.isPresent() ? 1 : YEAR;
    }

    private List<MonthRange> followed(int row) {
        return switch (measure) {
            case CONTINUATION -> {
                int months = YEAR * Math.toIntExact(table.whole(years.orElseThrow(), row));
                yield List.of(new MonthRange(
                        period(row).first().plus(months), period(row).last().plus(months)));
            }
            case ENTRY_OUTCOMES ->
                List.of(longer(row, followUp.within()), longer(row, followUp.within() + followUp.returningWithin()));
            case CHURN -> List.of(longer(row, followUp.within() + 1));
            case STOCK_FLOW,
                    COHORT,
                    SURVIVAL,
                    EXITS,
                    RE_ENTRY,
                    TRANSITION,
                    DISTRIBUTION,
                    DURATION,
                    EXPENDITURE,
                    RATE,
                    EXIT_REASONS,
                    SPELL_DAYS,
                    INFLOW -> List.of();
            case LONG_TERM -> List.of(endingWith(row, criterion.window()));
            case CYCLERS -> List.of(endingWith(row, YEAR * criterion.window()));
        };
    }

    /** So many months up to the last one of a row's period. */
    private MonthRange endingWith(int row, int months) {
        return new MonthRange(period(row).last().plus(1 - months), period(row).last());
    }

    private MonthRange longer(int row, int months) {
        return new MonthRange(period(row).first(), period(row).last().plus(months));
    }

    private MonthRange year(Optional<Integer> column, int row) {
        FiscalYear year = new FiscalYear(Math.toIntExact(table.whole(column.orElseThrow(), row)));
        return new MonthRange(year.first(), year.last());
    }

    private Optional<Integer> key(String name) {
        return table.find(name).filter(column -> table.columns().get(column).part() == Column.Part.KEY);
    }
}
