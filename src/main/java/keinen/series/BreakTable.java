package keinen.series;

import keinen.job.SeriesPlan;

/** The breaks that a job knows, as they are told to readers of its tables. */
final class BreakTable {
    private BreakTable() {}

    static PublishedTable of(SeriesPlan plan) {
        PublishedTable table = new PublishedTable(
                "breaks",
                "published/breaks",
                new Columns()
                        .name("series")
                        .name("at")
                        .name("kind")
                        .text("note_ja")
                        .text("note_en")
                        .text("source")
                        .all());
        plan.breaks()
                .forEach(each -> table.add(
                        each.column().map(column -> each.group() + "." + column).orElse(each.group()),
                        plan.group(each.group()).frequency().text(each.at()),
                        each.kind().word(),
                        each.ja(),
                        each.en(),
                        each.source()));
        return table;
    }
}
