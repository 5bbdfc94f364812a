package keinen.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.job.ShareLimits;
import keinen.job.TablePlan;
import keinen.series.PublishedTable;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is published: the only thing that a writer is given. It is made from protected cells alone, or from
 * figures that were published before, so what it does not hold cannot reach a reader.
 *
 * <p>A cell is a value, empty (a figure that is not defined), hidden or not observable. Behind every column with a cell of
 * the last two kinds stands its {@code <name>_status}; a hidden cell never tells why it is hidden, nor whether it was
 * hidden for itself or to protect another.
 */
public final class ReleasedTable {
    private final String name;
    private final String family;
    private final int rows;
    private final List<Filled> filled;

    /** A column with its cells. */
    record Filled(Column column, List<Figure> cells) {
        Filled {
            cells = List.copyOf(cells);
        }

        private @Nullable Object value(int row) {
            return cells.get(row).value();
        }
    }

    ReleasedTable(String name, String family, int rows, List<Filled> filled) {
        this.name = name;
        this.family = family;
        this.rows = rows;
        this.filled = List.copyOf(filled);
    }

    /**
     * The tables that one table of a job is published as, derived figures included. The first has the job's name for it.
     *
     * @param counted what the plan counts, in the order of {@link TablePlan#counts()}
     */
    public static List<ReleasedTable> allOf(List<ProtectedTable> counted, TablePlan plan) {
        int definitions = plan.definitions().size();
        List<ProtectedTable> own = new ArrayList<>(List.of(counted.get(0)));
        own.addAll(counted.subList(definitions, counted.size()));
        List<ReleasedTable> all = new ArrayList<>(derived(own, plan));
        plan.sensitivity().ifPresent(grid -> all.add(SensitivityTable.of(counted.subList(0, definitions), plan, grid)));
        return all;
    }

    /**
     * What is made of the cells of a table under one definition of a spell.
     *
     * @param counted the table's own cells, and behind them those by strata; without these nothing is made of strata
     */
    static List<ReleasedTable> derived(List<ProtectedTable> counted, TablePlan plan) {
        ProtectedTable table = counted.get(0);
        ShareLimits limits = plan.shareLimits();
        return switch (plan.measure()) {
            case STOCK_FLOW ->
                List.of(StockFlowTable.of(table, plan.count().options().period()));
            case COHORT -> List.of(CohortTable.of(table, limits));
            case SURVIVAL -> SurvivalTables.of(counted, plan);
            case EXITS -> ExitsTables.of(counted, plan);
            case RE_ENTRY -> List.of(ReEntryTable.of(table));
            case TRANSITION -> List.of(TransitionTable.of(table, limits));
            case DISTRIBUTION -> List.of(DistributionTable.of(table, limits), CoverageTable.of(table));
            case DURATION -> List.of(TableBuilder.ofKeys(table).values(table).build());
            case LONG_TERM -> List.of(CriterionTable.of(table, "on_aid", "long_term", limits));
            case CYCLERS -> List.of(CriterionTable.of(table, "on_aid_ever", "cyclers", limits));
            case EXIT_REASONS -> List.of(ExitReasonsTable.of(table, limits));
            case SPELL_DAYS -> List.of(SpellDaysTable.of(table));
            case CONTINUATION -> List.of(FollowUpTables.continuation(table, limits));
            case ENTRY_OUTCOMES -> List.of(FollowUpTables.entryOutcomes(table, limits));
            case CHURN -> List.of(FollowUpTables.churn(table, limits));
            case INFLOW -> List.of(FollowUpTables.inflow(table, limits));
            case EXPENDITURE -> SpendingTables.of(counted, plan);
            case RATE -> RateTable.of(counted, plan.rate().orElseThrow());
        };
    }

    /**
     * The door for published figures, which need no gate. Nothing else comes through it: only {@code series} makes such
     * tables, and it knows neither records nor cells.
     */
    public static ReleasedTable ofPublished(PublishedTable table) {
        return PublishedFiguresTable.of(table);
    }

    /** Some of its rows; a status column of which nothing is left is left out, too. */
    ReleasedTable only(BitSet some) {
        List<Filled> left = filled.stream()
                .map(column -> new Filled(
                        column.column, some.stream().mapToObj(column.cells::get).toList()))
                .filter(column -> column.column.part() != Column.Part.STATUS
                        || IntStream.range(0, column.cells.size()).anyMatch(row -> column.value(row) != null))
                .toList();
        return new ReleasedTable(name, family, some.cardinality(), left);
    }

    public String name() {
        return name;
    }

    /** What is measured, without the breakdown, as in {@link ProtectedTable#family()}. */
    public String family() {
        return family;
    }

    List<Filled> filled() {
        return filled;
    }

    public List<Column> columns() {
        return filled.stream().map(Filled::column).toList();
    }

    public int rows() {
        return rows;
    }

    /** Whether nothing is to be shown: the cell is hidden or not defined. */
    public boolean isEmpty(int column, int row) {
        return filled.get(column).value(row) == null;
    }

    public boolean isHidden(int column, int row) {
        return filled.get(column).cells.get(row).isHidden();
    }

    /** Whether the months in the store do not tell the figure. */
    public boolean isUnobservable(int column, int row) {
        return filled.get(column).cells.get(row).status() == Figure.Status.UNOBSERVABLE;
    }

    /** The cell of a {@code TEXT} or {@code MONTH} column that is not empty. */
    public String text(int column, int row) {
        return (String) cell(column, row);
    }

    /** The cell of an {@code INTEGER} or {@code LONG} column that is not empty. */
    public long whole(int column, int row) {
        return (Long) cell(column, row);
    }

    /** The cell of a {@code DECIMAL} column that is not empty; with at most the column's decimals. */
    public BigDecimal decimal(int column, int row) {
        return (BigDecimal) cell(column, row);
    }

    /** The cell of a {@code DOUBLE} column that is not empty; finite. */
    public double number(int column, int row) {
        return (Double) cell(column, row);
    }

    private Object cell(int column, int row) {
        return Objects.requireNonNull(filled.get(column).value(row));
    }

    /** How many figures are hidden, derived ones included. */
    public int hiddenCells() {
        return Math.toIntExact(filled.stream()
                .flatMap(column -> column.cells.stream())
                .filter(Figure::isHidden)
                .count());
    }

    /** The position of the column of that name. */
    public Optional<Integer> find(String columnName) {
        return IntStream.range(0, filled.size())
                .filter(i -> filled.get(i).column.name().equals(columnName))
                .boxed()
                .findFirst();
    }
}
