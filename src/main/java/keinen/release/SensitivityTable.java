package keinen.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import keinen.disclosure.ProtectedTable;
import keinen.job.Sensitivity;
import keinen.job.SpellRules;
import keinen.job.TablePlan;
import keinen.statistics.Estimate;
import keinen.statistics.Span;

/**
 * The headlines of a table under every other definition of a spell that the job asks for, each beside the figure that the
 * job declares and the range over all definitions. How far a figure depends on such choices is seldom told: with a gap of
 * 6, 12 or 18 months, 58, 44 or 37 % of the same recipients are long-termers (Moffitt, in Studies of Welfare
 * Populations, National Research Council 2002, table 14-3).
 */
final class SensitivityTable {
    private final TablePlan plan;
    private final Map<SpellRules, Variant> variants = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** The tables that are published under one definition. */
    private record Variant(List<ReleasedTable> tables, List<Map<List<String>, List<Integer>>> rows) {
        Estimate figure(Headline headline, List<String> keys) {
            List<Integer> found = rows.get(headline.part()).get(keys);
            return found == null ? Estimate.UNDEFINED : headline.figure().apply(tables.get(headline.part()), found);
        }
    }

    /** A row of the table. */
    private record Line(List<String> keys, Headline headline, SpellRules rules, Estimate value, Span span) {}

    private SensitivityTable(List<ProtectedTable> counted, TablePlan plan, Sensitivity grid) {
        this.plan = plan;
        for (int i = 0; i < counted.size(); i++) {
            variants.put(plan.definitions().get(i).rules(), variant(counted.get(i)));
        }
        for (Headline headline : Headline.of(plan)) {
            declared().rows().get(headline.part()).keySet().forEach(keys -> addLines(headline, keys, grid));
        }
    }

    static ReleasedTable of(List<ProtectedTable> counted, TablePlan plan, Sensitivity grid) {
        return new SensitivityTable(counted, plan, grid).build();
    }

    private Variant variant(ProtectedTable cells) {
        List<ReleasedTable> tables = ReleasedTable.derived(List.of(cells), plan);
        return new Variant(tables, tables.stream().map(this::rowsByKeys).toList());
    }

    private Variant declared() {
        return Objects.requireNonNull(variants.get(plan.count().rules()));
    }

    /** The rows of a table that a headline runs over. */
    private Map<List<String>, List<Integer>> rowsByKeys(ReleasedTable table) {
        Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> keys = new ArrayList<>();
            for (String name : keyNames()) {
                int present = row;
                table.find(name).ifPresent(column -> keys.add(table.text(column, present)));
            }
            rows.computeIfAbsent(keys, none -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    private List<String> keyNames() {
        List<String> names = new ArrayList<>(plan.by());
        names.addAll(Headline.keys(plan.measure()));
        return names;
    }

    private void addLines(Headline headline, List<String> keys, Sensitivity grid) {
        Span span = Span.of(variants.values().stream()
                .map(variant -> variant.figure(headline, keys))
                .toList());
        for (SpellRules rules : grid.grid()) {
            Estimate value = Objects.requireNonNull(variants.get(rules)).figure(headline, keys);
            lines.add(new Line(keys, headline, rules, value, span));
        }
    }

    private ReleasedTable build() {
        TableBuilder table = new TableBuilder(plan.name() + "_sensitivity", "sensitivity", lines.size());
        List<String> names = keyNames();
        for (int key = 0; key < names.size(); key++) {
            int position = key;
            Column.Part part = key < plan.by().size() ? Column.Part.GROUP : Column.Part.KEY;
            table.key(
                    new Column(names.get(key), Column.Type.TEXT, part),
                    row -> lines.get(row).keys().get(position));
        }
        return table.key(
                        new Column("headline", Column.Type.TEXT, Column.Part.KEY),
                        row -> lines.get(row).headline().name())
                .key(new Column("bridge_months", Column.Type.INTEGER, Column.Part.KEY), row ->
                        (long) lines.get(row).rules().bridgeMonths())
                .key(new Column("minimum_months", Column.Type.INTEGER, Column.Part.KEY), row ->
                        (long) lines.get(row).rules().minimumMonths())
                .estimates("value", row -> lines.get(row).value())
                .estimates(
                        "declared",
                        row -> declared()
                                .figure(
                                        lines.get(row).headline(),
                                        lines.get(row).keys()))
                .estimates("lowest", row -> lines.get(row).span().lowest())
                .estimates("highest", row -> lines.get(row).span().highest())
                .build();
    }
}
