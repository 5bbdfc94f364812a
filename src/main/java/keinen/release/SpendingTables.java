package keinen.release;

import java.util.ArrayList;
import java.util.List;
import keinen.disclosure.ProtectedTable;
import keinen.job.TablePlan;

/** Spending, in constant prices and divided among its factors where the job asks for it. */
final class SpendingTables {
    private SpendingTables() {}

    /**
     * @param counted the table's own cells, and behind them those by the types of the decomposition, if it has one
     */
    static List<ReleasedTable> of(List<ProtectedTable> counted, TablePlan plan) {
        ProtectedTable table = counted.get(0);
        List<ReleasedTable> tables = new ArrayList<>(List.of(ExpenditureTable.of(table)));
        plan.spending().ifPresent(spending -> {
            spending.constantPricesOf()
                    .ifPresent(year -> tables.add(
                            ConstantPricesTable.of(table, spending.prices().orElseThrow(), year)));
            spending.decomposed()
                    .ifPresent(parts -> tables.add(DecompositionTable.of(table, counted.get(1), spending)));
        });
        return tables;
    }
}
