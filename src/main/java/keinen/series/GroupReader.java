package keinen.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.job.HeadedCsv;
import keinen.job.SeriesBreak;
import keinen.job.SeriesGroup;
import keinen.job.SeriesName;
import keinen.job.SeriesPlan;

/**
 * Reads the figures of a group. A cell holds a number, with or without commas between thousands, or one of the signs of
 * the ministry's tables (e-Stat, 被保護者調査, notes): {@code -} for no count, which is 0; {@code …} for unknown or
 * not suitable to show; {@code ・} for what cannot exist. An empty cell is a missing value.
 *
 * <p>The periods of a group, or of each of its items, must follow each other without a gap: a change on the year before
 * would skip one unnoticed.
 */
final class GroupReader {
    private static final Pattern NUMBER = Pattern.compile("-?([0-9]{1,13}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,6})?");

    private final SeriesPlan plan;
    private final SeriesGroup group;
    private final Findings findings;
    private final Map<String, SortedMap<Integer, HeadedCsv.Row>> items = new LinkedHashMap<>();

    private GroupReader(SeriesPlan plan, SeriesGroup group, Findings findings) {
        this.plan = plan;
        this.group = group;
        this.findings = findings;
    }

    /** The series of the group, column by column and then item by item; of what is wrong, findings. */
    static List<Series> read(SeriesPlan plan, SeriesGroup group, Findings findings) {
        GroupReader reader = new GroupReader(plan, group, findings);
        group.file().rows().forEach(reader::place);
        if (group.file().rows().isEmpty()) {
            reader.wrong(0, "", "Missing figures: the file has no row behind its header", "");
        }
        reader.items.values().forEach(reader::refuseGaps);
        group.base().ifPresent(reader::refuseAbsentBase);
        List<Series> series = new ArrayList<>();
        for (SeriesGroup.Column column : group.columns()) {
            reader.items.forEach((item, rows) -> series.add(reader.series(column, item, rows)));
        }
        return series;
    }

    private void place(HeadedCsv.Row row) {
        OptionalInt period = group.at().isPresent() ? group.at() : period(row);
        String item = group.item().isPresent() ? row.fields().get(group.item().getAsInt()) : "";
        if (group.item().isPresent() && item.isEmpty()) {
            wrong(row.line(), header(group.item().getAsInt()), "Missing item", "");
        } else if (period.isPresent()) {
            HeadedCsv.Row before =
                    items.computeIfAbsent(item, first -> new TreeMap<>()).putIfAbsent(period.getAsInt(), row);
            if (before != null) {
                String what = "Invalid period " + group.frequency().text(period.getAsInt())
                        + (item.isEmpty() ? "" : " of '" + item + "'") + " (must stand once; it stands in line "
                        + before.line() + " already)";
                wrong(row.line(), group.time().isPresent() ? header(group.time().getAsInt()) : "", what, "");
            }
        }
    }

    private OptionalInt period(HeadedCsv.Row row) {
        int column = group.time().orElseThrow();
        String text = row.fields().get(column);
        OptionalInt period = group.frequency().find(text);
        if (period.isEmpty()) {
            wrong(
                    row.line(),
                    header(column),
                    "Invalid period: '" + text + "' (must be "
                            + group.frequency().form() + ")",
                    "");
        }
        return period;
    }

    private void refuseGaps(SortedMap<Integer, HeadedCsv.Row> rows) {
        int expected = rows.firstKey();
        for (Map.Entry<Integer, HeadedCsv.Row> row : rows.entrySet()) {
            if (row.getKey() > expected) {
                wrong(
                        row.getValue().line(),
                        header(group.time().orElse(0)),
                        "Missing period " + group.frequency().text(expected) + " before "
                                + group.frequency().text(row.getKey()),
                        "Add a row for each missing period and leave its cells empty");
            }
            expected = row.getKey() + 1;
        }
    }

    /** An index without its base would be an empty column that nobody asked for. */
    private void refuseAbsentBase(int base) {
        if (items.values().stream().noneMatch(rows -> rows.containsKey(base))) {
            wrong(0, "", "Missing period " + group.frequency().text(base) + ", the base of the index", "");
        }
    }

    private Series series(SeriesGroup.Column column, String item, SortedMap<Integer, HeadedCsv.Row> rows) {
        SeriesName name = group.series(column);
        OptionalInt begins = plan.breaksOf(name)
                .filter(each -> each.kind() == SeriesBreak.Kind.BEGINS)
                .mapToInt(SeriesBreak::at)
                .min();
        List<Observation> observations = new ArrayList<>();
        rows.forEach((period, row) -> {
            Observation read = observation(column, row);
            boolean tooEarly = read.value().isEmpty() && begins.isPresent() && period < begins.getAsInt();
            observations.add(tooEarly ? Observation.CANNOT_EXIST : read);
        });
        List<Integer> breaks = plan.breaksOf(name)
                .filter(each -> each.kind().parts())
                .map(SeriesBreak::at)
                .sorted()
                .distinct()
                .toList();
        return new Series(name, item, rows.firstKey(), observations, breaks);
    }

    private Observation observation(SeriesGroup.Column column, HeadedCsv.Row row) {
        String text = row.fields().get(column.position());
        return switch (text) {
            case "", "…" -> Observation.MISSING;
            case "・" -> Observation.CANNOT_EXIST;
            case "-" -> Observation.of(BigDecimal.ZERO);
            default -> number(column, row, text);
        };
    }

    private Observation number(SeriesGroup.Column column, HeadedCsv.Row row, String text) {
        if (NUMBER.matcher(text).matches()) {
            return Observation.of(new BigDecimal(text.replace(",", "")));
        }
        String what = "Invalid number: '" + text + "' (must be at most 13 digits and 6 decimals; '-', '…' and '・' stand"
                + " for none, unknown and impossible)";
        wrong(row.line(), header(column.position()), what, "");
        return Observation.MISSING;
    }

    private String header(int column) {
        return group.file().header().get(column);
    }

    private void wrong(int line, String column, String what, String remedy) {
        findings.add(Kind.DATA, group.file().place(line, column), what, remedy);
    }
}
