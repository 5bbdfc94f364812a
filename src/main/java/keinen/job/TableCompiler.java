package keinen.job;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Column;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;

/** Looks the names of a job's tables up in the dataset and holds them against the rules, where these could be read. */
final class TableCompiler {
    private final DatasetDefinition dataset;
    private final Optional<Rules> rules;
    private final ForbiddenCrosses crosses;
    private final Optional<Rules.Audience> audience;
    private final AudienceCheck shown;
    private final SpellRules spells;
    private final boolean hidesCells;
    private final TableNeeds needs;
    private final RateCompiler rates;
    private final SpendingCompiler spending;
    private final Findings findings;

    TableCompiler(
            DatasetDefinition dataset,
            Optional<Rules> rules,
            JobDefinition job,
            RateCompiler rates,
            SpendingCompiler spending,
            Findings findings) {
        this.dataset = dataset;
        this.spells = new SpellRules(job.bridgeMonths(), SpellRules.ANY_LENGTH);
        this.hidesCells =
                rules.map(known -> known.hidesCells(job.audience().orElse(""))).orElse(false);
        this.rules = rules;
        this.crosses = new ForbiddenCrosses(
                dataset.dataset(), rules.map(Rules::forbiddenCrosses).orElse(List.of()), findings);
        this.audience = rules.flatMap(known ->
                Optional.ofNullable(known.audiences().get(job.audience().orElse(""))));
        this.needs = new TableNeeds(dataset, rules, findings);
        this.shown = new AudienceCheck(job, rates.population(), needs, findings);
        this.rates = rates;
        this.spending = spending;
        this.findings = findings;
    }

    /** The table with its names resolved; nothing where its measure is not known. */
    Optional<TablePlan> compile(JobDefinition.Table table) {
        Set<String> seen = checkGroups(table);
        table.of()
                .filter(of -> table.measure().equals(Optional.of(Measure.TRANSITION)))
                .ifPresent(of -> {
                    checkGroup(of);
                    if (!seen.add(of.value())) {
                        wrong(
                                of.place(),
                                "Invalid dimension '" + of.value() + "' (must not be one of the table's groups)");
                    }
                });
        table.finer().forEach(stratum -> {
            checkGroup(stratum);
            if (!seen.add(stratum.value())) {
                wrong(
                        stratum.place(),
                        "Invalid stratum '" + stratum.value()
                                + "' (must stand once, and must not be one of the table's groups)");
            }
        });
        crosses.check(table, seen);
        audience.ifPresent(rules -> shown.check(rules, table, seen));
        checkNeeds(table);
        SpellRules own = table.spells().rules(spells);
        checkDefinitions(table, own);
        Optional<RatePlan> rate = rates.compile(table);
        Optional<SpendingPlan> spending = this.spending.compile(table);
        return table.measure()
                .map(measure -> new TablePlan(
                        count(table, measure, own),
                        table.limits().curve(),
                        table.limits().shares(),
                        table.test().test(),
                        table.spells().sensitivity().map(grid -> grid.around(own)),
                        rate,
                        spending,
                        table.preset()));
    }

    /** What is counted of a table that is not shown: whom it would be shown to, and what it crosses, is not asked. */
    Optional<CountPlan> compileCount(JobDefinition.Table table) {
        checkGroups(table);
        checkNeeds(table);
        return table.measure().map(measure -> count(table, measure, spells));
    }

    private static CountPlan count(JobDefinition.Table table, Measure measure, SpellRules spells) {
        return new CountPlan(
                table.name(),
                measure,
                table.unit().value(),
                table.by().stream().map(Located::value).toList(),
                spells,
                table.of().map(Located::value),
                table.options());
    }

    /** The groups of a table, each of which may be one. */
    private Set<String> checkGroups(JobDefinition.Table table) {
        Set<String> seen = new HashSet<>();
        table.by().forEach(group -> {
            if (seen.add(group.value())) {
                checkGroup(group);
            } else {
                wrong(group.place(), "Invalid group '" + group.value() + "' (must stand once)");
            }
        });
        return seen;
    }

    private void checkNeeds(JobDefinition.Table table) {
        table.measure().ifPresent(measure -> needs.check(measure, table));
        needs.checkUnit(table.unit());
    }

    /**
     * Counts under two definitions of a spell differ by the few lives to which the difference matters, so that only an
     * audience from whom nothing is hidden may see both.
     */
    private void checkDefinitions(JobDefinition.Table table, SpellRules own) {
        if (hidesCells && (table.spells().sensitivity().isPresent() || !own.equals(spells))) {
            refuse(
                    table.spells().place(),
                    "Cannot count table '" + table.name() + "' under another definition of a spell than the job's: what"
                            + " is hidden from this audience would follow from the difference");
        }
    }

    private void checkGroup(Located<String> group) {
        String name = group.value();
        Optional<Column> column = dataset.dataset().find(name);
        if (column.isPresent() && !mayGroup(column.get())) {
            String what = "Invalid group '" + name + "' of role "
                    + column.get().role().key();
            wrong(group.place(), what + " (must be a column of role dimension or start-reason)");
        } else if (column.isPresent() && isForbidden(name)) {
            refuse(group.place(), "Cannot group by '" + name + "': the rules do not allow to read it");
        } else if (column.isEmpty() && name.equals(AgeBand.NAME)) {
            needs.requireBirth(group);
        } else if (column.isEmpty() && name.equals(ResidenceBand.NAME)) {
            needs.requireResidence(group);
        } else if (column.isEmpty() && !dataset.unread().contains(name)) {
            wrong(group.place(), "Unknown column '" + name + "'" + Nearest.hint(name, groups()));
        }
    }

    private List<String> groups() {
        Stream<String> columns = dataset.dataset().columns().stream()
                .filter(TableCompiler::mayGroup)
                .map(Column::name);
        return Stream.concat(columns, Stream.of(AgeBand.NAME, ResidenceBand.NAME))
                .toList();
    }

    static boolean mayGroup(Column column) {
        return column.role() == Role.DIMENSION || column.role() == Role.START_REASON;
    }

    private boolean isForbidden(String column) {
        return rules.map(known -> known.columns().get(column) == Rules.Use.NONE).orElse(false);
    }

    private void wrong(Place place, String what) {
        findings.add(Kind.DEFINITION, place, what, "");
    }

    private void refuse(Place place, String what) {
        findings.add(Kind.REFUSED, place, what, "");
    }
}
