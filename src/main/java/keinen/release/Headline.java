package keinen.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import keinen.job.Measure;
import keinen.job.TablePlan;
import keinen.statistics.Estimate;

/**
 * A figure by which a table is quoted: one number for each group, such as the median stay.
 *
 * @param name as it stands in tables
 * @param part the number of the table that it stands in, among those that one table of a job is published as
 * @param figure of some rows of that table
 */
record Headline(String name, int part, BiFunction<ReleasedTable, List<Integer>, Estimate> figure) {
    private static final List<Integer> MONTHS = List.of(12, 24, 60);
    private static final int SUMMARY = 1;

    /** The headlines of a measure's table; none for a measure that no definition of a spell changes. */
    static List<Headline> of(TablePlan plan) {
        return switch (plan.measure()) {
            case STOCK_FLOW -> List.of(sum("entries"), sum("returns"), sum("exits"), mean("on_aid"));
            case COHORT -> List.of(sum("exits"), sum("returns"), sum("person_months"));
            case SURVIVAL -> after("survival", summary("spells"), summary("ended"), summary("median"));
            case EXITS -> after("cumulative_incidence", sum("exits"));
            case RE_ENTRY -> after("returned", sum("returns"));
            case TRANSITION -> List.of(sum("persons"));
            case DISTRIBUTION -> List.of(sum("persons"));
            case DURATION -> List.of(sum("ended"), mean("open"));
            case RATE -> List.of(mean("on_aid"), mean("per_mille"));
            case LONG_TERM -> List.of(mean("on_aid"), mean("long_term"), pooled("share", "long_term", "on_aid"));
            case CYCLERS -> List.of(mean("on_aid_ever"), mean("cyclers"), pooled("share", "cyclers", "on_aid_ever"));
            case EXIT_REASONS -> List.of(sum("exits"));
            case SPELL_DAYS -> List.of(sum("ended"), sum("analysed"), pooled("mean_days", "days", "analysed"));
            case EXPENDITURE -> List.of();
            case CONTINUATION ->
                plan.count().options().followUp().years().stream()
                        .map(years -> pooled(
                                "share_" + years,
                                "on_aid",
                                "entrants",
                                (table, row) -> table.whole(table.find("years").orElseThrow(), row) == years))
                        .toList();
            case ENTRY_OUTCOMES ->
                List.of(
                        sum("entrants"),
                        pooled("left_share", "left", "entrants"),
                        pooled("returned_share", "returned", "left"));
            case CHURN ->
                List.of(
                        sum("exits"),
                        pooled("churned_share", "churned", "on_aid_ever"),
                        pooled("exits_returned_share", "exits_returned", "exits"));
            case INFLOW ->
                List.of(sum("inflow"), pooled("re_inflow_share", "re_inflow", "inflow"), sum("outflow"), mean("stock"));
        };
    }

    /** Which other keys tell rows apart, beside the groups, that a headline does not run over. */
    static List<String> keys(Measure measure) {
        return switch (measure) {
            case EXITS, EXIT_REASONS -> List.of("end_reason");
            case TRANSITION -> List.of("from", "to");
            case DISTRIBUTION, DURATION -> List.of("band");
            case STOCK_FLOW, COHORT, SURVIVAL, RE_ENTRY, EXPENDITURE, RATE -> List.of();
            case LONG_TERM, CYCLERS, SPELL_DAYS -> List.of();
            case CONTINUATION, ENTRY_OUTCOMES, CHURN, INFLOW -> List.of();
        };
    }

    /** A column 12, 24 and 60 months on, and other headlines before it. */
    private static List<Headline> after(String column, Headline... before) {
        return Stream.concat(Arrays.stream(before), MONTHS.stream().map(months -> at(months, column)))
                .toList();
    }

    private static Headline at(int months, String column) {
        return new Headline(column + "_" + months, 0, (table, rows) -> {
            int key = table.find("months").orElseThrow();
            Optional<Integer> row =
                    rows.stream().filter(r -> table.whole(key, r) == months).findFirst();
            return row.map(found -> estimate(table, column, found)).orElse(Estimate.UNDEFINED);
        });
    }

    private static Headline sum(String column) {
        return new Headline(column, 0, (table, rows) -> total(table, column, rows));
    }

    private static Headline mean(String column) {
        return new Headline("mean_" + column, 0, (table, rows) -> {
            Estimate total = total(table, column, rows);
            return total.isKnown() ? Estimate.of(total.value() / rows.size()) : total;
        });
    }

    private static Headline pooled(String name, String part, String whole) {
        return pooled(name, part, whole, (table, row) -> true);
    }

    /** One column as a share of another, both summed over the rows that are meant and whose part is observable. */
    private static Headline pooled(String name, String part, String whole, BiPredicate<ReleasedTable, Integer> meant) {
        return new Headline(name, 0, (table, rows) -> {
            int column = table.find(part).orElseThrow();
            List<Integer> known = rows.stream()
                    .filter(row -> meant.test(table, row) && !table.isUnobservable(column, row))
                    .toList();
            if (known.isEmpty()) {
                return Estimate.UNOBSERVABLE;
            }
            Estimate all = total(table, whole, known);
            Estimate some = total(table, part, known);
            return all.isKnown() && some.isKnown() ? Estimate.of(some.value() / all.value()) : Estimate.HIDDEN;
        });
    }

    /** A column of the summary, which has one row for each group. */
    private static Headline summary(String column) {
        return new Headline(column, SUMMARY, (table, rows) -> estimate(table, column, rows.get(0)));
    }

    private static Estimate total(ReleasedTable table, String column, List<Integer> rows) {
        double total = 0;
        for (int row : rows) {
            Estimate value = estimate(table, column, row);
            if (!value.isKnown()) {
                return value;
            }
            total += value.value();
        }
        return Estimate.of(total);
    }

    private static Estimate estimate(ReleasedTable table, String columnName, int row) {
        int column = table.find(columnName).orElseThrow();
        if (table.isUnobservable(column, row)) {
            return Estimate.UNOBSERVABLE;
        }
        if (table.isHidden(column, row)) {
            return Estimate.HIDDEN;
        }
        if (table.isEmpty(column, row)) {
            return Estimate.UNDEFINED;
        }
        return Estimate.of(
                switch (table.columns().get(column).type()) {
                    case INTEGER, LONG -> table.whole(column, row);
                    case DECIMAL -> table.decimal(column, row).doubleValue();
                    case DOUBLE -> table.number(column, row);
                    case TEXT, MONTH -> throw new IllegalArgumentException("No figure: column " + columnName);
                });
    }
}
