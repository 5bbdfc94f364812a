package keinen.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.job.PriceIndex;
import keinen.statistics.Change;

/** Spending in the prices of one year, with the change on the year before of what is left when prices are taken out. */
final class ConstantPricesTable {
    private final ProtectedTable table;
    private final PriceIndex prices;
    private final int baseYear;
    private final List<Figure> constant;

    private ConstantPricesTable(ProtectedTable table, PriceIndex prices, int baseYear) {
        this.table = table;
        this.prices = prices;
        this.baseYear = baseYear;
        this.constant =
                IntStream.range(0, table.rows()).mapToObj(this::constant).toList();
    }

    static ReleasedTable of(ProtectedTable table, PriceIndex prices, int baseYear) {
        return new ConstantPricesTable(table, prices, baseYear).build();
    }

    private ReleasedTable build() {
        List<Optional<Change>> changes = changes();
        return TableBuilder.ofKeys(table, table.name() + "_constant_prices", table.family() + "/constant-prices")
                .value(table, "amount")
                .figures("price_index", Column.Type.DOUBLE, this::index)
                .figures("amount_constant", Column.Type.LONG, constant::get)
                .figures(
                        "amount_constant_change",
                        Column.Type.LONG,
                        row -> changes.get(row)
                                .map(change -> Figure.of(change.amount()))
                                .orElse(Figure.UNDEFINED))
                .figures(
                        "amount_constant_change_pct",
                        Column.Type.DOUBLE,
                        row -> changes.get(row)
                                .map(change -> Figure.of(change.percent()))
                                .orElse(Figure.UNDEFINED))
                .build();
    }

    private int year(int row) {
        return new Keys(table).whole("fiscal_year", row);
    }

    private Figure index(int row) {
        return prices.find(year(row))
                .map(BigDecimal::doubleValue)
                .map(index -> Figure.of((Object) index))
                .orElse(Figure.UNDEFINED);
    }

    private Figure constant(int row) {
        OptionalLong amount = table.value(table.valueColumn("amount"), row);
        if (amount.isEmpty()) {
            return Figure.HIDDEN;
        }
        return prices.inPricesOf(baseYear, year(row), amount.getAsLong())
                .map(yen -> Figure.of((Object) yen))
                .orElse(Figure.UNDEFINED);
    }

    /** Between two years of which the index has both. */
    private List<Optional<Change>> changes() {
        YearBefore yearBefore = new YearBefore(table);
        return IntStream.range(0, table.rows())
                .mapToObj(row -> yearBefore
                        .of(row)
                        .filter(before -> isDefined(before) && isDefined(row))
                        .map(before -> Change.between(yen(before), yen(row))))
                .toList();
    }

    private boolean isDefined(int row) {
        return constant.get(row).isHidden() || constant.get(row).value() != null;
    }

    private OptionalLong yen(int row) {
        return constant.get(row).value() instanceof Long yen ? OptionalLong.of(yen) : OptionalLong.empty();
    }
}
