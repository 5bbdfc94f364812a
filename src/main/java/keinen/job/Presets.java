package keinen.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published definitions that a table may name instead of a measure. */
final class Presets {
    private static final String ASPE = "Office of the Assistant Secretary for Planning and Evaluation (ASPE), ";
    private static final String OSAKA =
            "Osaka City and Osaka City University, analysis of public assistance records, 2017, "
                    + "https://www.osaka-cu.ac.jp/ja/news/2017/170707";

    private static final String CCWIP =
            "California Child Welfare Indicators Project (CCWIP), University of California at Berkeley, ";

    private static final List<Preset> ALL = List.of(
            new Preset(
                    "ccwip-entry",
                    "measure: entry-outcomes, within: 12, minimum_months: 2",
                    new Plan.Title("開始から12か月以内の廃止（CCWIP P1）", "Left within 12 months of entry"),
                    "Of all who enter care in a 12-month period, the share in a permanent home within 12 months of entry; stays "
                            + "of less than 8 days are left out, and of several entries in the period the first counts (P1).",
                    CCWIP + "http://cssr.berkeley.edu/cwscmsreports/methodologies/default.aspx?report=P1",
                    "left_share: leaving aid stands for permanency, whatever the reason. 8 days are read as two months, since a "
                            + "spell of one month may have been shorter: spells of a single month are not seen. The first "
                            + "entry is the first that the store knows, not the first of the period; nobody is left out for "
                            + "age."),
            new Preset(
                    "ccwip-reentry",
                    "measure: entry-outcomes, within: 12, returning_within: 12, minimum_months: 2",
                    new Plan.Title("廃止後12か月以内の再開始（CCWIP P4）", "Back within 12 months of leaving"),
                    "Of those who entered care in a 12-month period and left within 12 months, the share that re-entered within "
                            + "12 months of leaving; stays of less than 8 days are left out, the first re-entry counts, and "
                            + "the newest period is 24 months back (P4).",
                    CCWIP + "http://cssr.berkeley.edu/cwscmsreports/methodologies/default.aspx?report=P4",
                    "returned_share, told (status M before) once the store holds 24 months after the March of the fiscal year. "
                            + "Every way of leaving counts, not only to reunification or guardianship; returns of a single "
                            + "month are not seen either."),
            new Preset(
                    "snap-churn",
                    "measure: churn, within: 4, bridge_months: 0",
                    new Plan.Title("4か月以内の再開始（SNAPの離脱・復帰）", "SNAP churn"),
                    "A case churns that leaves and is back after four months or less; 17 to 28 % of the cases ever on in fiscal "
                            + "2011 in six states did. There is no standard way yet: Massachusetts counts 30 days.",
                    "Food and Nutrition Service, Understanding the Rates, Causes, and Costs of Churning in SNAP, "
                            + "https://www.fns.usda.gov/snap/understanding-rates-causes-and-costs-churning-supplemental-"
                            + "nutrition-assistance-program-snap",
                    "Persons unless unit: household, which is nearer to its cases; by Japanese fiscal year of the exit; the "
                            + "return may fall in the next one."),
            new Preset(
                    "cbs-flows",
                    "measure: inflow, within: 12, bridge_months: 1",
                    new Plan.Title("流入・流出・再流入（オランダ統計局）", "Dutch inflow, re-inflow and outflow"),
                    "Inflow, of it those who had left within the year before (herinstroom), and outflow; who is back within 30 "
                            + "days has not left.",
                    "Centraal Bureau voor de Statistiek (CBS), Personen met bijstand; (her)instroom en uitstroom, "
                            + "https://www.cbs.nl/nl-nl/cijfers/detail/82662NED; the 30 days are the rule of the municipal "
                            + "monitors",
                    "By Japanese fiscal year instead of quarters. One month without a record stands for 30 days; the table of "
                            + "CBS stops at pension age, this one does not."),
            new Preset(
                    "osaka-continuation",
                    "measure: continuation, years: [5, 10]",
                    new Plan.Title("開始5年後・10年後の継続率", "Still on aid after 5 and 10 years"),
                    "Share of those whose aid began in a year who are on aid after 5 and 10 years: of men about 40 % and 20 %, "
                            + "with little difference between newcomers and others.",
                    OSAKA + "; figures as reported by http://univ-journal.jp/14849/",
                    "The study counted cases by their heads: unit: household is nearer to it, with the sex and age of the "
                            + "member whose id is smallest. On aid in whatever spell exactly 60 and 120 months after the "
                            + "month of entry; newcomers apart by residence_band."),
            new Preset(
                    "tanf-spell",
                    "measure: survival, bridge_months: 1",
                    new Plan.Title("TANFの受給期間（1か月の中断を含む）", "How long TANF spells last"),
                    "A spell goes on over one month's interruption and ends after two months without payment.",
                    ASPE + "Profile of Families Cycling On and Off Welfare, "
                            + "https://aspe.hhs.gov/report/profile-families-cycling-and-welfare/measuring-welfare-spells",
                    "Persons with a record of aid in the month stand for families paid in it."),
            new Preset(
                    "tanf-leaver",
                    "measure: stock-flow, period: fiscal-year, bridge_months: 1",
                    new Plan.Title("TANF離脱者（2か月連続の非受給）", "TANF leavers"),
                    "Who has been off aid for two months in a row has left, with the last month on aid; some sites took "
                            + "one month.",
                    ASPE + "Initial Synthesis Report of the Findings from ASPE's Leavers Grants, "
                            + "https://aspe.hhs.gov/report/initial-synthesis-report-findings-aspes-leavers-grants/"
                            + "appendix-methodology",
                    "By Japanese fiscal year: the column exits. A spell without a record in the as-of month counts as ended "
                            + "after one month off until the next month is in the store."),
            new Preset(
                    "ba-long-term",
                    "measure: long-term, months: 21, of: 24, bridge_months: 0",
                    new Plan.Title("ドイツの長期受給者（24か月中21か月以上）", "German long-term recipients"),
                    "On benefit for at least 638 of the past 730 days (21 of 24 months); interruptions are not counted, nor "
                            + "is a move between job centres an end (Langzeitleistungsbezieher).",
                    "Bundesagentur für Arbeit, Kennzahlen-Glossar, https://www.sgb2.info/DE/Kennzahlen/"
                            + "Hilfe-Erlaeuterungen/Kennzahlen-Glossar/L/langzeitleistungsbezieher.html",
                    "Months instead of days, so that a month counts whole; counted in the last observed month of each fiscal "
                            + "year. The German count is of those able to work and 17 or older: say so by age_band where "
                            + "that matters."),
            new Preset(
                    "aspe-cyclers",
                    "measure: cyclers, spells: 3, years: 4, bridge_months: 1",
                    new Plan.Title("反復受給者（4年間に3回以上）", "Cyclers"),
                    "Three or more spells in four years; a spell goes on over one month's interruption.",
                    ASPE + "Profile of Families Cycling On and Off Welfare, "
                            + "https://aspe.hhs.gov/report/profile-families-cycling-and-welfare/cyclers",
                    "The four fiscal years up to and including each one, of everybody on aid at any time in them; the study "
                            + "followed families from their entry."),
            new Preset(
                    "osaka-newcomers",
                    "measure: distribution, of: months_resident_at_entry, bands: [0, 6]",
                    new Plan.Title("住民登録から受給開始までの期間（6か月未満）", "Under six months from registration to aid"),
                    "Share of those whose aid began in a year less than six months after they were registered as residents: "
                            + "19.8 % of men and 10.6 % of women of fiscal 2015.",
                    OSAKA + "; figures as reported by http://univ-journal.jp/14849/",
                    "The study counted cases by their heads: unit: household is nearer to it, with the sex, age and registration "
                            + "of the member whose id is smallest. Each at the first spell that the store knows. The band "
                            + "0-5; the share is of all entries, and those without a date stand beside it as unknown."),
            new Preset(
                    "osaka-exit-mix",
                    "measure: exit-reasons, groups: first-month",
                    new Plan.Title("開始時の区分別・廃止理由の構成", "Why those who left did so"),
                    "Mix of closure reasons of those who left: of single men under six months of residence at the start, "
                            + "29.0 % died and 23.4 % disappeared.",
                    OSAKA + "; figures as reported by http://nenkintohogo.seesaa.net/article/452403061.html and "
                            + "http://univ-journal.jp/14849/",
                    "The study counted cases by their heads: unit: household is nearer to it. By the fiscal year in which spells "
                            + "ended, all spells. Groups are those of a spell's first month, so that "
                            + "by residence_band newcomers are those who began as such."),
            new Preset(
                    "osaka-spell-days",
                    "measure: spell-days",
                    new Plan.Title("廃止した受給期間の平均受給日数", "Mean days of ended spells"),
                    "Mean days on aid of spells that ended from November 2011 to September 2016, 179,000 persons, by year.",
                    OSAKA + "; figures as reported by the Sankei Shimbun, 2017-07-07",
                    "Persons, as there. By fiscal year, with the number and the share of ended spells whose first and last day "
                            + "are known. A mean of ended spells rises when long spells end: read survival beside it."));

    private static final Words<Preset> WORDS =
            Words.of("preset", ALL.stream().collect(Collectors.toMap(Preset::name, Function.identity())));

    private Presets() {}

    static List<Preset> all() {
        return ALL;
    }

    static Optional<Preset> read(YamlValue name) {
        return WORDS.read(name);
    }

    /** The keys of a table with what its preset fixes; a key that the table sets although it is fixed is a finding. */
    static YamlMap overlay(Preset preset, YamlMap table) {
        YamlMap fixed = table.like("preset", YamlSyntax.map("{" + preset.options() + "}"));
        table.entries().forEach((key, value) -> {
            if (fixed.has(key)) {
                value.wrong("Cannot set '" + key + "': preset " + preset.name() + " fixes it (leave it out, or write "
                        + preset.options() + " without the preset)");
            }
        });
        return table.with(fixed);
    }
}
