package keinen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Column;
import keinen.dictionary.Role;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.time.Month;

/**
 * What a job file says of months that may still change and of changes of definition, before the names of columns are looked up.
 *
 * @param columns all that the breaks name, with their places
 */
record PeriodMarksDefinition(PeriodMarks marks, List<Located<String>> columns) {
    private static final int MOST_PROVISIONAL = 120;

    static PeriodMarksDefinition read(YamlMap job) {
        List<PeriodMarks.Break> breaks = new ArrayList<>();
        List<Located<String>> columns = new ArrayList<>();
        job.find("breaks").map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(item -> item.map().stream())
                .forEach(map -> read(map, columns).ifPresent(breaks::add));
        return new PeriodMarksDefinition(
                new PeriodMarks(
                        job.find("provisional_months").flatMap(value -> value.integer(0, MOST_PROVISIONAL)), breaks),
                List.copyOf(columns));
    }

    private static Optional<PeriodMarks.Break> read(YamlMap map, List<Located<String>> all) {
        map.refuseAllBut(List.of("from", "columns", "note"));
        List<Located<String>> columns =
                map.find("columns").map(YamlValue::texts).orElse(List.of());
        all.addAll(columns);
        Plan.Title note = map.find("note").map(PeriodMarksDefinition::note).orElse(new Plan.Title("", ""));
        Optional<Month> from = map.require("from").flatMap(YamlValue::month);
        return from.map(month -> new PeriodMarks.Break(
                month, columns.stream().map(Located::value).toList(), note));
    }

    private static Plan.Title note(YamlValue value) {
        if (!value.isMap()) {
            String text = value.text().orElse("");
            return new Plan.Title(text, text);
        }
        Optional<YamlMap> labels = value.map();
        labels.ifPresent(known -> known.refuseAllBut(List.of("ja", "en")));
        Optional<String> ja = labels.flatMap(known -> known.find("ja")).flatMap(YamlValue::text);
        Optional<String> en = labels.flatMap(known -> known.find("en")).flatMap(YamlValue::text);
        return new Plan.Title(ja.or(() -> en).orElse(""), en.or(() -> ja).orElse(""));
    }

    /** Whether every column that a break names is one that tables may be by, or may tell reasons apart by. */
    void check(DatasetDefinition dataset, Findings findings) {
        List<String> known = new ArrayList<>(dataset.dataset().columns().stream()
                .filter(PeriodMarksDefinition::hasCodes)
                .map(Column::name)
                .toList());
        known.add(AgeBand.NAME);
        columns.stream()
                .filter(column ->
                        !known.contains(column.value()) && !dataset.unread().contains(column.value()))
                .forEach(column -> {
                    boolean isThere = dataset.dataset().find(column.value()).isPresent();
                    String what = isThere
                            ? "Invalid column '" + column.value()
                                    + "' of a break (must be of role dimension, start-reason or end-reason, or "
                                    + AgeBand.NAME + ")"
                            : "Unknown column '" + column.value() + "'" + Nearest.hint(column.value(), known);
                    findings.add(Kind.DEFINITION, column.place(), what, "");
                });
    }

    private static boolean hasCodes(Column column) {
        return column.role() == Role.DIMENSION
                || column.role() == Role.START_REASON
                || column.role() == Role.END_REASON;
    }
}
