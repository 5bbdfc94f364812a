package keinen.release;

import java.util.List;
import keinen.job.PeriodMarks;
import keinen.job.TablePlan;
import keinen.time.Month;
import keinen.time.MonthRange;

/**
 * Tells what kind of observation each row of a table is, where the job says what there is to tell, in codes of SDMX
 * {@code CL_OBS_STATUS}: {@code B} the first after a change of definition, {@code P} provisional, {@code A} normal.
 *
 * <p>A row that is both is {@code B}: the SDMX guideline on observation status (Possible Ways of Implementing
 * CL_OBS_STATUS, 2.0, May 2019) ranks a break above all others where a value has one code. It is also what stays true,
 * while the provisional passes.
 *
 * <p>A period is the first after a change when it reaches the new definition and the period before it began under the old
 * one: April 2019 and fiscal year 2019 for a change in April 2019; for one in October 2019, fiscal years 2019, of both
 * definitions, and 2020, since neither compares with the year before. A series that only begins with the store is not
 * broken in its first period. A change on the year before is not told of such a row.
 */
public final class ObservationStatus {
    private static final List<String> CHANGES = List.of(
            "amount_change",
            "amount_change_pct",
            "amount_constant_change",
            "amount_constant_change_pct",
            "effect",
            "effect_pct");
    private static final List<String> MADE_OF_FINER = List.of("/decomposition", "/standardised");
    private static final String NORMAL = "A";
    private static final String PROVISIONAL = "P";

    private final PeriodMarks marks;
    private final Month first;
    private final Month asOf;

    public ObservationStatus(Basis basis) {
        this.marks = basis.plan().marks();
        this.first = basis.first();
        this.asOf = basis.asOf();
    }

    /** The tables that a table of the job is published as, those about periods with their last column {@code obs_status}. */
    public List<ReleasedTable> of(List<ReleasedTable> tables, TablePlan plan) {
        return marks.areNone()
                ? tables
                : tables.stream().map(table -> marked(table, plan)).toList();
    }

    private ReleasedTable marked(ReleasedTable table, TablePlan plan) {
        Periods periods = new Periods(table, plan);
        return periods.exist() ? marked(table, periods, breaks(table, plan)) : table;
    }

    private List<PeriodMarks.Break> breaks(ReleasedTable table, TablePlan plan) {
        List<String> finer = MADE_OF_FINER.stream().anyMatch(table.family()::endsWith) ? plan.finer() : List.of();
        return marks.breaks().stream()
                .filter(change -> concerns(change, table, finer))
                .toList();
    }

    private ReleasedTable marked(ReleasedTable table, Periods periods, List<PeriodMarks.Break> breaks) {
        TableBuilder marked = new TableBuilder(table.name(), table.family(), table.rows());
        table.filled().forEach(filled -> {
            String name = filled.column().name();
            switch (filled.column().part()) {
                case GROUP, KEY -> marked.add(filled.column(), filled.cells()::get);
                case VALUE ->
                    marked.figures(
                            name,
                            filled.column().type(),
                            row -> CHANGES.contains(name) && isBroken(periods, breaks, row)
                                    ? Figure.BREAK
                                    : filled.cells().get(row));
                // They are made anew, behind their values and at the end.
                case STATUS, OBSERVATION -> {}
            }
        });
        return marked.add(
                        new Column("obs_status", Column.Type.TEXT, Column.Part.OBSERVATION),
                        row -> Figure.of((Object) code(periods, breaks, row)))
                .build();
    }

    /** A change of some columns' codes concerns the tables in which these stand, and those that are made of counts by them. */
    private static boolean concerns(PeriodMarks.Break change, ReleasedTable table, List<String> finer) {
        return change.columns().isEmpty()
                || finer.stream().anyMatch(change.columns()::contains)
                || table.columns().stream().anyMatch(column -> change.columns().contains(column.dimension()));
    }

    private String code(Periods periods, List<PeriodMarks.Break> breaks, int row) {
        if (isBroken(periods, breaks, row)) {
            return Figure.Status.BREAK.code();
        }
        return isProvisional(periods, row) ? PROVISIONAL : NORMAL;
    }

    private boolean isBroken(Periods periods, List<PeriodMarks.Break> breaks, int row) {
        return breaks.stream().anyMatch(change -> {
            MonthRange period = change.columns().isEmpty() ? periods.period(row) : periods.periodOfGroups(row);
            Month beginOfLast = period.first().plus(-periods.step());
            Month endOfLast = period.last().plus(-periods.step());
            return period.last().compareTo(change.from()) >= 0
                    && beginOfLast.compareTo(change.from()) < 0
                    && endOfLast.compareTo(first) >= 0;
        });
    }

    private boolean isProvisional(Periods periods, int row) {
        int months = marks.provisionalMonths().orElse(0);
        return months > 0
                && periods.lookedAt(row, asOf).stream()
                        .anyMatch(range -> range.first().compareTo(asOf) <= 0
                                && range.last().compareTo(asOf.plus(-months)) > 0);
    }
}
