package keinen.job;

import java.util.List;
import java.util.Optional;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Column;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;
import keinen.dictionary.Unit;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;

/** What the measure of a table needs of the dataset, and whether the rules let it have that. */
final class TableNeeds {
    private final DatasetDefinition dataset;
    private final Optional<Rules> rules;
    private final Findings findings;

    TableNeeds(DatasetDefinition dataset, Optional<Rules> rules, Findings findings) {
        this.dataset = dataset;
        this.rules = rules;
        this.findings = findings;
    }

    void check(Measure measure, JobDefinition.Table table) {
        switch (measure) {
            case EXPENDITURE -> requireAmount(table.measurePlace());
            case EXITS, EXIT_REASONS -> requireEndReason(measure, table.measurePlace());
            case SPELL_DAYS -> requireSpellDates(table.measurePlace());
            case DISTRIBUTION -> table.of().ifPresent(this::requireNumber);
            case STOCK_FLOW, COHORT, SURVIVAL, RE_ENTRY, TRANSITION, DURATION, LONG_TERM, CYCLERS, RATE -> {}
            case CONTINUATION, ENTRY_OUTCOMES, CHURN, INFLOW -> {}
        }
    }

    /** What a table of households needs. */
    void checkUnit(Located<Unit> unit) {
        if (unit.value() == Unit.HOUSEHOLD) {
            requireHouseholds(unit.place(), "unit household needs");
        }
    }

    /**
     * @param what needs them
     */
    void requireHouseholds(Place place, String what) {
        Optional<Column> household = dataset.dataset().find(Role.HOUSEHOLD);
        if (household.isEmpty() && dataset.unread().isEmpty()) {
            findings.add(Kind.DEFINITION, place, "Missing role household: " + what + " a column of it", "");
        } else if (household.isPresent() && isForbidden(household.get().name())) {
            String name = household.get().name();
            refuse(place, "Cannot count households: the rules do not allow to read '" + name + "'");
        }
    }

    private void requireAmount(Place place) {
        List<Column> amounts = dataset.dataset().all(Role.AMOUNT);
        if (amounts.isEmpty()) {
            missing(Role.AMOUNT, Measure.EXPENDITURE, place);
        } else if (amounts.stream().allMatch(amount -> isForbidden(amount.name()))) {
            refuse(place, "Cannot sum amounts: the rules do not allow to read any");
        }
    }

    private void requireSpellDates(Place place) {
        for (Role role : List.of(Role.SPELL_START, Role.SPELL_END)) {
            Optional<Column> date = dataset.dataset().find(role);
            if (date.isEmpty()) {
                missing(role, Measure.SPELL_DAYS, place);
            } else if (isForbidden(date.get().name())) {
                refuse(
                        place,
                        "Cannot count days: the rules do not allow to read '"
                                + date.get().name() + "'");
            }
        }
    }

    private void requireEndReason(Measure measure, Place place) {
        Optional<Column> reason = dataset.dataset().find(Role.END_REASON);
        if (reason.isEmpty()) {
            missing(Role.END_REASON, measure, place);
        } else if (isForbidden(reason.get().name())) {
            refuse(place, "Cannot count exits by '" + reason.get().name() + "': the rules do not allow to read it");
        }
    }

    /** What a table needs that is broken down by age, or is of it. */
    void requireBirth(Located<String> age) {
        Optional<Column> birth = dataset.dataset().find(Role.BIRTH);
        if (birth.isEmpty() && dataset.unread().isEmpty()) {
            String what = "Missing role birth: " + AgeBand.NAME + " is derived from it";
            findings.add(Kind.DEFINITION, age.place(), what, "");
        } else if (birth.isPresent() && isForbidden(birth.get().name())) {
            String name = birth.get().name();
            refuse(age.place(), "Cannot derive " + AgeBand.NAME + ": the rules do not allow to read '" + name + "'");
        }
    }

    /** What a table needs that is broken down by months of residence. */
    void requireResidence(Located<String> band) {
        requireDate(ResidenceBand.SINCE, ResidenceBand.NAME, band.place());
    }

    private void requireNumber(Located<String> of) {
        Optional<NumberAtEntry> number = NumberAtEntry.find(of.value());
        if (number.isEmpty()) {
            String what = "Unknown number '" + of.value() + "'" + Nearest.hint(of.value(), NumberAtEntry.keys());
            findings.add(Kind.DEFINITION, of.place(), what, "");
            return;
        }
        requireDate(number.get().column(), number.get().key(), of.place());
    }

    private void requireDate(String name, String derived, Place place) {
        Optional<Column> column = dataset.dataset().find(name);
        boolean isDate = column.isPresent() && column.get().role() == Role.DATE;
        if (!isDate && !dataset.unread().contains(name)) {
            String what = "Missing column '" + name + "' of role date: " + derived + " is derived from it";
            findings.add(Kind.DEFINITION, place, what, "");
        } else if (isForbidden(name)) {
            refuse(place, "Cannot derive " + derived + ": the rules do not allow to read '" + name + "'");
        }
    }

    /** A column that is declared and could not be read may be the one that is missed. */
    private void missing(Role role, Measure measure, Place place) {
        if (dataset.unread().isEmpty()) {
            String what = "Missing role " + role.key() + ": measure " + measure.key() + " needs a column of it";
            findings.add(Kind.DEFINITION, place, what, "");
        }
    }

    private boolean isForbidden(String column) {
        return rules.map(known -> known.columns().get(column) == Rules.Use.NONE).orElse(false);
    }

    private void refuse(Place place, String what) {
        findings.add(Kind.REFUSED, place, what, "");
    }
}
