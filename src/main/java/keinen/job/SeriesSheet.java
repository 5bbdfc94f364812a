package keinen.job;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plan of published series in words that an official can read: which figures of which publications are compared, and
 * what of them is not comparable. The same plan gives the same text.
 */
public final class SeriesSheet {
    private final SeriesPlan plan;
    private final SheetText text = new SheetText();

    private SeriesSheet(SeriesPlan plan) {
        this.plan = plan;
    }

    /** The sheet as plain text in lines of at most 100 columns, the last one ended too. */
    public static String of(SeriesPlan plan) {
        SeriesSheet sheet = new SeriesSheet(plan);
        sheet.text.heading("Definition sheet 定義書: " + plan.job());
        sheet.text.line(0, "Title: " + bilingual(plan.title()));
        sheet.text.line(
                0,
                "Protection: none, since it reads published figures only and no record of a person."
                        + " Percentages are rounded to the nearest, ties away from zero (四捨五入).");
        plan.groups().forEach(sheet::group);
        sheet.breaks();
        sheet.sources();
        return sheet.text.toString();
    }

    private void group(SeriesGroup group) {
        text.heading(group.name());
        text.line(0, "Source 出典: " + group.source());
        text.line(
                0,
                "File: " + group.file().path().getFileName() + ", "
                        + group.frequency().key()
                        + (group.at().isPresent()
                                ? " " + group.frequency().text(group.at().getAsInt())
                                : ""));
        group.columns()
                .forEach(column -> text.line(
                        1,
                        column.name() + ": " + bilingual(column.label())
                                + (column.unit().isEmpty() ? "" : ", in " + column.unit())));
        List<String> unread = unread(group);
        if (!unread.isEmpty()) {
            text.line(0, "Not read: " + String.join(", ", unread));
        }
        text.line(
                0,
                "Across a break a change is "
                        + (group.acrossBreaks() == SeriesGroup.AcrossBreaks.EMPTY ? "left empty" : "shown")
                        + ", and marked B");
        group.base()
                .ifPresent(base -> text.line(0, "Index: " + group.frequency().text(base) + " = 100"));
        derived(group);
    }

    private void derived(SeriesGroup group) {
        group.shares()
                .ifPresent(shares -> text.line(
                        0,
                        "Shares: " + names(shares.of()) + " in "
                                + shares.in().map(SeriesName::toString).orElse("the sum of them")));
        group.sums()
                .forEach(sum -> text.line(
                        0,
                        "Parts " + sum.name() + ": " + sum.total() + " is " + names(sum.of())
                                + sum.rest().map(rest -> " and a rest, " + rest).orElse("") + ", to within "
                                + sum.tolerance().toPlainString()));
        group.rates()
                .forEach(rate -> text.line(
                        0,
                        "Rate " + rate.name() + ": " + rate.of() + " per "
                                + String.format(Locale.ROOT, "%,d", rate.per()) + " of " + rate.by() + ", "
                                + rate.decimals() + " decimals"));
        group.flow()
                .ifPresent(flow -> text.line(
                        0,
                        "Flow: the change of " + flow.stock() + " is 6 × (" + flow.starts() + " − " + flow.ends()
                                + ") of both years, to within "
                                + flow.tolerance().toPlainString()));
    }

    private static List<String> unread(SeriesGroup group) {
        return IntStream.range(0, group.file().header().size())
                .filter(i -> group.columns().stream().noneMatch(column -> column.position() == i))
                .filter(i -> group.time().orElse(-1) != i && group.item().orElse(-1) != i)
                .mapToObj(group.file().header()::get)
                .toList();
    }

    private void breaks() {
        text.heading("Breaks 断層");
        if (plan.breaks().isEmpty()) {
            text.line(0, "None are listed.");
        }
        plan.breaks()
                .forEach(each -> text.line(
                        0,
                        each.group() + each.column().map(column -> "." + column).orElse("") + " at "
                                + plan.group(each.group()).frequency().text(each.at()) + ", "
                                + each.kind().word() + ": " + bilingual(new Plan.Title(each.ja(), each.en()))));
    }

    private void sources() {
        text.heading("Files");
        plan.sources().forEach(file -> text.line(0, file.kind() + " " + file.name() + " sha256 " + file.sha256()));
    }

    private static String names(List<SeriesName> names) {
        return names.stream().map(SeriesName::toString).collect(Collectors.joining(", "));
    }

    private static String bilingual(Plan.Title label) {
        return label.ja().equals(label.en()) ? label.en() : label.en() + " " + label.ja();
    }
}
