package keinen.job;

import java.util.List;
import java.util.stream.Collectors;

/** What a table counts, in sentences: the definitions of the documentation, for the options that the table has. */
final class TableWords {
    private static final String FLOW_COLUMNS =
            "Opening is the closing of the month before (in the first month of the store: the prevalent spells); "
                    + "entries are first spells and returns later ones that begin in the month; transfers count persons "
                    + "on aid in both months, in another group than the month before; on aid = opening + entries + "
                    + "returns + transfers in − transfers out = everyone on aid in the month (被保護実人員); exits are "
                    + "spells that ended at the month; closing = on aid − exits.";

    private static final String RISK_SET =
            "At risk are spells whose late entry is below a number of months and whose duration is at or above it; a "
                    + "spell that began before the first month of the store is at risk only from that month on; open "
                    + "spells are censored";

    private TableWords() {}

    static String of(TablePlan table) {
        return switch (table.measure()) {
            case STOCK_FLOW ->
                switch (table.count().options().period()) {
                    case MONTH -> "Persons on aid in each month, and those who came and left. " + FLOW_COLUMNS;
                    case FISCAL_YEAR ->
                        "Persons on aid in each fiscal year, and those who came and left. Flows are summed over the "
                                + "observed months of the year; opening is that of its first and closing that of its "
                                + "last observed month; on aid is the mean of the months; on aid ever counts distinct "
                                + "persons. By month: " + FLOW_COLUMNS;
                };
            case COHORT ->
                "Persons by the fiscal year of their entry (their first spell known to the store; prevalent spells and "
                        + "spells that began before the first month of the store are not counted), followed through "
                        + "the fiscal years: how many are on aid in the last observed month of each year, in whatever "
                        + "spell, their exits, returns and months on aid, and all aid of the year that is read; "
                        + "retention = on aid / entrants.";
            case SURVIVAL -> survival(table);
            case EXITS ->
                "Why spells end, by end reason and months of duration (Aalen–Johansen): " + followed(table) + ". "
                        + RISK_SET + "; an ended spell whose last record gives no reason has the reason unknown. The "
                        + "cumulative incidence of a reason is the share of spells that have ended for it by then, the "
                        + "other reasons counted as what they are: of all reasons and of the spells that go on it adds "
                        + "up to 1. With standard errors of Greenwood's type"
                        + (table.by().isEmpty() ? "." : " and, for each reason, Gray's test between groups")
                        + within(table);
            case RE_ENTRY ->
                "How soon persons come back, by months off aid: every ended spell, prevalent ones too. A spell's months "
                        + "off aid are those between its last month and the person's next spell, or until the as-of "
                        + "month where there is none (censored). At risk are spells with at least so many; returned is "
                        + "the share that has come back by then (one minus Kaplan–Meier).";
            case TRANSITION ->
                "Where persons are, by " + table.count().of().orElse("")
                        + ", in the March of a fiscal year (its last month) and "
                        + "in the March of the next, of everyone on aid in at least one of them; off is not on aid. "
                        + "Share of those in the same place in the first March; a group is that of the first March, or "
                        + "of the second for those who were off in the first.";
            case DISTRIBUTION ->
                "Entries of each fiscal year by " + table.count().of().orElse("")
                        + ", the whole months from the date on which "
                        + "the person became a resident to the entry (its start date where one in the month of the entry "
                        + "is known, else the first of that month), in bands; unknown without the date or with one in "
                        + "a later month. Share of all entries of the year and group. With a table of coverage: how "
                        + "many entries there are and of how many the number is known.";
            case DURATION ->
                "Spells by months of duration (受給期間), their first and last month included; unknown for prevalent "
                        + "spells. Open are those on aid in the last observed month of the fiscal year, by their "
                        + "duration so far; ended are those that ended in the year, so that one that ends in that "
                        + "month is in both.";
            case LONG_TERM -> longTerm(table.count().options().criterion());
            case CYCLERS -> cyclers(table.count().options().criterion());
            case EXIT_REASONS ->
                "Spells that ended in each fiscal year by end reason (廃止理由), prevalent ones too; an ended spell whose "
                        + "last record gives no reason has the reason unknown. Share of all of the year and group.";
            case SPELL_DAYS ->
                "Spells that ended in each fiscal year; of them those analysed, whose first and last day are known: a "
                        + "start date in the month in which the spell began, and an end date of its last record in its "
                        + "last month or the one behind; their days, the first and the last included, and the mean "
                        + "(平均受給日数). Analysed share of those that ended.";
            case CONTINUATION ->
                "Persons by the fiscal year of their entry (entrants as in cohorts), and of them those on aid, in "
                        + "whatever spell, exactly "
                        + listed(table.count().options().followUp().years())
                        + " years (12 months each) after their month of entry; share of the entrants. Not told (status "
                        + "M) until those who entered in March of the fiscal year have reached that month.";
            case ENTRY_OUTCOMES -> entryOutcomes(table.count().options().followUp());
            case CHURN ->
                "Persons who leave and are soon back, by the fiscal year of the exit: churned are distinct persons with "
                        + "an exit in the year after which they were off aid for at most "
                        + months(table.count().options().followUp().within())
                        + ", exits returned are such exits; shares of the "
                        + "persons ever on aid in the year, and of all its exits. Not told (status M) until the store "
                        + "holds " + months(table.count().options().followUp().within() + 1)
                        + " after the March of the year.";
            case INFLOW ->
                "Inflow is entries and returns of the fiscal year; re-inflow is its returns after at most "
                        + months(table.count().options().followUp().within())
                        + " off aid, with its share of the inflow; outflow is "
                        + "exits; the stock is everybody on aid in the last observed month. Re-inflow is not told "
                        + "(status M) for years whose first observed month is not at least "
                        + months(table.count().options().followUp().within() + 1)
                        + " after the first month of the store.";
            case EXPENDITURE ->
                "Yen by kind of aid and in all, by fiscal year. Payments are months of persons with a positive amount, "
                        + "recipients distinct persons with one; the change on the year before is given where both "
                        + "years have 12 months."
                        + table.spending().map(TableWords::spending).orElse("");
            case RATE -> rate(table);
        };
    }

    private static String rate(TablePlan table) {
        return "Persons on aid per 1,000 inhabitants (保護率): the mean of the observed months of the fiscal year by the "
                + "inhabitants of the job's population file; 95 % limits of the mean count (Byar), scaled to the rate; "
                + "nothing where the file has no inhabitants."
                + table.standardisation().map(TableWords::standardised).orElse("");
    }

    private static String standardised(Standardisation standardisation) {
        return " Standardised by " + String.join(", ", standardisation.strata())
                + ", so that groups of different make-up "
                + "can be compared. Directly: the rate of a group whose strata were as large as those of "
                + standardisation
                        .standard()
                        .map(own -> "the standard population that the job names")
                        .orElse("the whole city in the same fiscal year")
                + "; 95 % limits after Fay and Feuer and after Dobson. Indirectly: persons on aid by those expected if "
                + "each stratum had the whole city's rate of the same fiscal year; 95 % limits (Byar).";
    }

    private static String spending(SpendingPlan plan) {
        String prices = plan.constantPricesOf()
                .map(year -> " Also in the prices of fiscal year " + year + ", by the job's price index.")
                .orElse("");
        return plan.decomposed()
                        .map(parts -> decomposition(parts, plan.prices().isPresent()))
                        .orElse("")
                + prices;
    }

    private static String decomposition(SpendingPlan.Decomposed parts, boolean hasPrices) {
        return switch (parts.target()) {
            case AMOUNT ->
                " The change is divided, to the yen, among recipients, months per recipient, the mix of " + parts.by()
                        + (hasPrices ? ", yen per month in constant prices and prices" : " and yen per month")
                        + " (Das Gupta).";
            case AMOUNT_PER_MONTH ->
                " The change of the yen per month is divided among the mix of " + parts.by()
                        + " and the yen per month of each (Kitagawa).";
        };
    }

    private static String test(TablePlan table) {
        return switch (table.test().weights()) {
            case LOG_RANK -> "a log-rank test between groups";
            case PETO -> "a test between groups with the weights of Peto and Peto";
        };
    }

    private static String within(TablePlan table) {
        List<String> strata = table.test().strata();
        return table.by().isEmpty()
                ? ""
                : strata.isEmpty() ? "." : ", within each " + String.join(" and ", strata) + ".";
    }

    private static String longTerm(Criterion criterion) {
        return "Of the persons on aid in the last observed month of each fiscal year, those who were so in at least "
                + criterion.least() + " of the last " + criterion.window()
                + " months up to and including that one, in whatever spells (long term). Not told "
                + "(status M) where the store does not hold all these months.";
    }

    private static String cyclers(Criterion criterion) {
        return "Of the persons on aid at any time in the " + criterion.window()
                + (criterion.window() == 1 ? " fiscal year" : " fiscal years")
                + " that end with each one, those with at least " + criterion.least()
                + " spells that touch these years (cyclers). Everybody is counted once, in the group of the last month on "
                + "aid in them. Not told (status M) where the store does not hold all these years.";
    }

    private static String entryOutcomes(FollowUp followUp) {
        return "Persons by the fiscal year of their entry (entrants as in cohorts); of them those who left, whose first spell "
                + "ended after at most " + months(followUp.within())
                + "; and of these those who returned after at most "
                + months(followUp.returningWithin())
                + " off aid; shares of the entrants, and of those who left. Not told "
                + "(status M) until the store holds " + months(followUp.within())
                + " after the March of the fiscal year "
                + "for who left, and " + months(followUp.within() + followUp.returningWithin()) + " for who returned.";
    }

    private static String months(int number) {
        return number + (number == 1 ? " month" : " months");
    }

    private static String listed(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String followed(TablePlan table) {
        return switch (table.count().options().spells()) {
            case ALL -> "every spell whose beginning is known";
            case FIRST -> "each person's first spell known to the store, where its beginning is known";
        };
    }

    private static String survival(TablePlan table) {
        String limits = switch (table.interval()) {
            case LOG_LOG -> "log-log";
            case LOG -> "log";
            case PLAIN -> "plain";
        };
        return "How long spells last, by months of duration (Kaplan–Meier): " + followed(table) + ". " + RISK_SET
                + ". Greenwood's standard error, 95 % limits (" + limits
                + "). With a summary (median, restricted mean) "
                + (table.by().isEmpty() ? "of the spells." : "of each group and " + test(table) + within(table));
    }
}
