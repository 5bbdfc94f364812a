package keinen.release;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import keinen.disclosure.ProtectedTable;
import keinen.job.PriceIndex;
import keinen.statistics.Estimate;
import keinen.statistics.Quotient;
import keinen.statistics.YenDecomposition.Ratio;

/**
 * The spending of one year on one group, and on each type of recipients in it.
 *
 * @param row of the table
 * @param types the rows of each type in the finer table, in the order of the types
 */
record YearOfSpending(ProtectedTable table, int row, ProtectedTable byType, List<Integer> types) {

    int fiscalYear() {
        return new Keys(table).whole("fiscal_year", row);
    }

    OptionalLong amount() {
        return of("amount");
    }

    Estimate amountPerMonth() {
        return Quotient.of(amount(), of("payments"));
    }

    /**
     * Recipients, months per recipient, the share of each type in the months, and its yen per month: their products add
     * up to the amount.
     */
    List<List<Ratio>> factors() {
        return List.of(
                each(type -> new Ratio(of("recipients"), OptionalLong.of(1))),
                each(type -> new Ratio(of("payments"), of("recipients"))),
                each(type -> new Ratio(ofType("payments", type), of("payments"))),
                each(type -> new Ratio(ofType("amount", type), ofType("payments", type))));
    }

    /** The same with yen in the prices of a base year, and what prices were against it as one factor more. */
    List<List<Ratio>> factors(PriceIndex prices, int baseYear) {
        OptionalLong base = OptionalLong.of(prices.units(baseYear));
        OptionalLong own = OptionalLong.of(prices.units(fiscalYear()));
        List<List<Ratio>> factors = new ArrayList<>(factors().subList(0, 3));
        factors.add(each(type -> new Ratio(times(ofType("amount", type), base), times(ofType("payments", type), own))));
        factors.add(each(type -> new Ratio(own, base)));
        return factors;
    }

    /** The share of each type in the months, and its yen per month: their products add up to the yen per month. */
    List<List<Estimate>> mixAndAmounts() {
        return List.of(
                each(type -> Quotient.of(ofType("payments", type), of("payments"))),
                each(type -> Quotient.of(ofType("amount", type), ofType("payments", type))));
    }

    private <T> List<T> each(Function<Integer, T> ofType) {
        return types.stream().map(ofType).toList();
    }

    private OptionalLong of(String column) {
        return table.value(table.valueColumn(column), row);
    }

    private OptionalLong ofType(String column, int type) {
        return byType.value(byType.valueColumn(column), type);
    }

    private static OptionalLong times(OptionalLong number, OptionalLong by) {
        return number.isPresent() ? OptionalLong.of(Math.multiplyExact(number.getAsLong(), by.orElseThrow())) : number;
    }
}
