package keinen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Code;
import keinen.dictionary.CodeList;
import keinen.dictionary.Column;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.SourceFormat.DateStyle;

/**
 * A plan in words that an official can read and sign: who is counted, by what, for whom, by whose approval, and from
 * which files. The same plan gives the same text.
 */
public final class DefinitionSheet {
    private static final int LISTED_CODES = 12;

    private final Plan plan;
    private final SheetText text = new SheetText();

    private DefinitionSheet(Plan plan) {
        this.plan = plan;
    }

    /** The sheet as plain text in lines of at most 100 columns, the last one ended too. */
    public static String of(Plan plan) {
        DefinitionSheet sheet = new DefinitionSheet(plan);
        sheet.job();
        sheet.protection();
        sheet.data();
        sheet.spells();
        sheet.text.heading("Tables 集計表");
        plan.tables().forEach(sheet::table);
        PeriodMarksWords.of(plan.marks(), sheet.text);
        sheet.sources();
        return sheet.text.toString();
    }

    private void job() {
        text.heading("Definition sheet 定義書: " + plan.job());
        text.line(0, "Title: " + bilingual(plan.title().en(), plan.title().ja()));
        text.line(0, "Written as: " + outputs());
        text.line(0, "Purpose: " + plan.purpose());
        text.line(
                0,
                "Rules: " + plan.rules().name() + " " + plan.rules().version() + ", valid from "
                        + plan.rules().validFrom() + " until " + plan.rules().validUntil());
        plan.rules()
                .approvals(plan.intent())
                .forEach(approval -> text.line(
                        0,
                        "Approval: " + approval.id() + " by " + approval.by() + ", valid from " + approval.from()
                                + " until " + approval.until()
                                + approval.tables()
                                        .map(tables -> ", for " + String.join(", ", tables))
                                        .orElse("")));
    }

    private String outputs() {
        List<String> outputs = new ArrayList<>();
        plan.outputs()
                .csv()
                .ifPresent(csv -> outputs.add("CSV ("
                        + switch (csv.labels()) {
                            case CODES -> "codes";
                            case JA -> "Japanese labels";
                            case EN -> "English labels";
                        }
                        + ")"));
        if (plan.outputs().parquet()) {
            outputs.add("Parquet");
        }
        plan.outputs().notebook().ifPresent(notebook -> outputs.add("notebook"));
        return String.join(", ", outputs);
    }

    private void protection() {
        text.heading("Audience and protection 公表範囲と秘匿");
        text.line(0, "Audience: " + plan.audience());
        Optional.ofNullable(plan.rules().audiences().get(plan.audience()))
                .map(DefinitionSheet::protection)
                .orElse(List.of())
                .forEach(sentence -> text.line(0, sentence));
        Optional.ofNullable(plan.rules().audiences().get(plan.audience()))
                .map(CellRulesWords::of)
                .orElse(List.of())
                .forEach(sentence -> text.line(0, sentence));
        plan.rules()
                .retention()
                .ifPresent(kept -> text.line(
                        0,
                        "Records of a month are read for " + kept.months() + " months after it, counted from the day of"
                                + " the run; "
                                + (kept.deletes()
                                        ? "older ones are deleted by the next run, and of each month a tombstone stays."
                                        : "older ones are left out, as if the store began later.")));
        OutsideTableWords.of(plan).forEach(sentence -> text.line(0, sentence));
        InputCheckWords.of(plan.rules().inputChecks()).forEach(sentence -> text.line(0, sentence));
    }

    private static List<String> protection(Rules.Audience audience) {
        if (audience.method() == Rules.Method.NONE) {
            return List.of("Every cell is shown as it was counted; nothing is withheld (method none).");
        }
        if (audience.rounding().isPresent()) {
            return rounding(audience, audience.rounding().get());
        }
        String zeros = audience.zeros() == Rules.Zeros.PUBLISH
                ? "A cell without anybody is shown as zero."
                : "A cell without anybody is withheld like a small one.";
        String dominance = audience.dominance()
                .map(rule -> " A sum is not shown when its "
                        + (rule.n() == 1 ? "largest contribution is" : "two largest " + "contributions are")
                        + " more than " + number(rule.k()) + " % of it.")
                .orElse("");
        String pPercent = audience.pPercent().isEmpty()
                ? ""
                : " A sum is not shown when what remains without its two largest contributions is less than "
                        + number(audience.pPercent().getAsDouble()) + " % of the largest.";
        return List.of(
                "A cell of fewer than " + audience.threshold() + " persons is not shown (method suppress). " + zeros
                        + dominance + pPercent,
                "Further cells are withheld so that a reader cannot narrow a withheld count down to an interval of "
                        + "width less than " + audience.minWidth() + ".");
    }

    private static List<String> rounding(Rules.Audience audience, Rules.Rounding rounding) {
        String how = audience.method() == Rules.Method.ROUND
                ? "so that they add up"
                : "each by itself, and one value of a group always alike, by a secret key";
        return List.of(
                "Every cell is rounded, counts to multiples of " + rounding.base() + ", yen of " + rounding.baseYen()
                        + " and days of " + rounding.baseDays() + ", " + how + " (method "
                        + audience.method().key() + ").",
                "Curves are made of cumulative counts rounded to midpoints of " + rounding.midpoint()
                        + ", and stop where fewer than " + audience.threshold() + " are at risk.");
    }

    private void data() {
        text.heading("Data データ");
        text.line(
                0,
                "Dataset: " + plan.dataset().name() + ", CSV files in "
                        + plan.dataset().source().encoding().name() + ", dates "
                        + (plan.dataset().source().dates() == DateStyle.WAREKI
                                ? "of the Japanese eras (和暦) or ISO"
                                : "ISO"));
        plan.dataset()
                .columns()
                .forEach(column -> text.line(
                        0,
                        "Read: " + column.name() + source(column) + " as "
                                + column.role().key() + use(column)));
        List<String> unread = plan.rules().columns().entrySet().stream()
                .filter(column -> column.getValue() == Rules.Use.NONE)
                .map(column -> column.getKey())
                .toList();
        text.line(0, "Not read, by the rules: " + (unread.isEmpty() ? "none" : String.join(", ", unread)));
    }

    private static String source(Column column) {
        return column.from().equals(column.name()) ? "" : " (" + column.from() + ")";
    }

    private String use(Column column) {
        Rules.Use use = plan.rules().columns().get(column.name());
        String unit = column.unit().isEmpty() ? "" : " in " + column.unit();
        return unit + (use == null ? "" : ", for use as " + use.name().toLowerCase(Locale.ROOT));
    }

    private void spells() {
        text.heading("Spells 受給期間");
        int bridge = plan.bridgeMonths();
        String gap = bridge == 0
                ? "; a month without a record is a month off aid"
                : ", and in a gap of at most " + bridge + (bridge == 1 ? " month" : " months")
                        + " between two records, with the attributes of the record before and no amounts";
        text.line(0, "A person is on aid in a month with a record" + gap + ".");
        text.line(
                0,
                "A spell is a longest run of months on aid. It has ended at its last month when that is before "
                        + "the as-of month, or when the record of that month carries an end date or an end reason; otherwise "
                        + "it is open.");
        text.line(
                0,
                "A spell that is on in the first month of the store without a known start date is prevalent: it "
                        + "counts in stocks, never in cohorts or survival. A spell with a start date before that month began "
                        + "then. For one that begins later the records decide.");
        text.line(
                0,
                "A person's first spell known to the store is an entry, any later one a return. A fiscal year is "
                        + "April to March and is named by its first calendar year.");
    }

    private void table(TablePlan table) {
        text.line(0, table.name() + " (" + table.measure().key() + ")");
        table.preset().ifPresent(preset -> PresetWords.of(preset).forEach(sentence -> text.line(1, sentence)));
        text.line(1, TableWords.of(table));
        LimitsWords.of(table).forEach(sentence -> text.line(1, sentence));
        SpellWords.of(table, plan.bridgeMonths()).forEach(sentence -> text.line(1, sentence));
        if (table.by().isEmpty()) {
            text.line(1, "Groups: none, the city as a whole");
        }
        table.by().forEach(group -> text.line(1, "By " + group + " in " + stratum(table) + codes(group)));
    }

    private static String stratum(TablePlan table) {
        return switch (table.measure()) {
            case STOCK_FLOW, DURATION, EXPENDITURE, RATE, CHURN, INFLOW -> "the month itself";
            case LONG_TERM -> "the last observed month of the year";
            case CYCLERS -> "the last month on aid of the years";
            case SPELL_DAYS -> "the last month of the spell";
            case EXIT_REASONS ->
                switch (table.count().options().groups()) {
                    case FIRST -> "the first month of the spell";
                    case LAST -> "the last month of the spell";
                };
            case COHORT, SURVIVAL, EXITS, RE_ENTRY, DISTRIBUTION, CONTINUATION, ENTRY_OUTCOMES ->
                "the first month of the spell";
            case TRANSITION -> "the first March, or the second";
        };
    }

    private String codes(String group) {
        if (group.equals(AgeBand.NAME)) {
            return ", completed years: " + String.join(", ", AgeBand.codes(plan.ageBands()));
        }
        if (group.equals(ResidenceBand.NAME)) {
            return ", whole months since " + ResidenceBand.SINCE + ": "
                    + String.join(", ", ResidenceBand.codes(plan.residenceBands())) + ", or unknown";
        }
        return plan.dataset()
                .find(group)
                .flatMap(Column::codes)
                .map(DefinitionSheet::codes)
                .orElse(": any value");
    }

    private static String codes(CodeList list) {
        int all = list.codes().size();
        String listed = list.codes().stream()
                .limit(LISTED_CODES)
                .map(DefinitionSheet::code)
                .collect(Collectors.joining("; "));
        String more = all > LISTED_CODES ? "; and " + (all - LISTED_CODES) + " more" : "";
        return ", " + all + (all == 1 ? " code" : " codes") + " of " + list.file() + ": " + listed + more;
    }

    private static String code(Code code) {
        String labels = bilingual(code.en(), code.ja());
        return labels.equals(code.code()) ? labels : code.code() + " " + labels;
    }

    private void sources() {
        text.heading("Source files (SHA-256) 根拠ファイル");
        plan.sources().forEach(source -> text.line(0, source.kind() + " " + source.name() + " " + source.sha256()));
    }

    private static String bilingual(String en, String ja) {
        return en.equals(ja) ? en : en + " (" + ja + ")";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
