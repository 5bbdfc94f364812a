package keinen.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;
import keinen.finding.Finding;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;

/** Holds a job and its dataset against the rules. */
final class RulesCheck {
    private RulesCheck() {}

    /** Whether the rules allow the job's purpose and audience today. */
    static void use(JobDefinition job, RulesDefinition rules, LocalDate today, Findings findings) {
        if (job.purpose().isPresent() && job.audience().isPresent()) {
            List<String> tables =
                    job.tables().stream().map(JobDefinition.Table::name).toList();
            Intent intent = new Intent(
                    job.job(), tables, job.purpose().get(), job.audience().get());
            for (Finding refusal : rules.rules().refusals(intent, today)) {
                Place place = job.keys().getOrDefault(refusal.place().key(), refusal.place());
                findings.add(refusal.kind(), place, refusal.what(), refusal.remedy());
            }
        }
    }

    /** Whether the rules list every column of the dataset for a use that its role has, and name no others. */
    static void columns(DatasetDefinition dataset, RulesDefinition rules, Findings findings) {
        List<Column> columns = dataset.dataset().columns();
        List<String> declared = new ArrayList<>(dataset.unread());
        columns.forEach(column -> declared.add(column.name()));
        List<String> others = rules.columns().keySet().stream()
                .filter(name -> !declared.contains(name))
                .toList();
        columns.forEach(column -> column(column, rules, others, findings));
        others.forEach(name -> {
            String what = "Unknown column '" + name + "' (the dataset does not have it)";
            findings.add(Kind.NOTE, rules.columns().getOrDefault(name, rules.columnList()), what, "");
        });
        rules.checked().forEach(column -> checked(column, dataset.dataset(), rules, findings));
        List<String> known = new ArrayList<>(declared);
        known.addAll(others);
        known.add(AgeBand.NAME);
        known.add(ResidenceBand.NAME);
        rules.crosses()
                .forEach(cross -> cross.value().stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> findings.add(
                                Kind.DEFINITION,
                                cross.place(),
                                "Unknown column '" + name + "'" + Nearest.hint(name, known),
                                "")));
    }

    /** Whether what the rules say of their audiences is of columns that tables can be broken down by. */
    static void audiences(DatasetDefinition dataset, RulesDefinition rules, Findings findings) {
        List<String> areas = named(dataset, Role.DIMENSION);
        List<String> groups = new ArrayList<>(named(dataset, Role.DIMENSION, Role.START_REASON, Role.END_REASON));
        groups.add(AgeBand.NAME);
        groups.add(ResidenceBand.NAME);
        rules.rules().audiences().forEach((name, audience) -> {
            Place place = rules.audiences().getOrDefault(name, rules.columnList());
            audience.smallAreas().forEach(area -> known(area.of(), areas, below(place, "small_areas"), findings));
            audience.groupDisclosure()
                    .map(GroupDisclosure::dimensions)
                    .orElse(Set.of())
                    .forEach(group -> known(group, groups, below(place, "group_disclosure.for"), findings));
        });
    }

    private static Place below(Place place, String key) {
        return new Place(place.file(), place.line(), place.key() + "." + key);
    }

    private static List<String> named(DatasetDefinition dataset, Role... roles) {
        List<String> names = new ArrayList<>(dataset.unread());
        dataset.dataset().columns().stream()
                .filter(column -> List.of(roles).contains(column.role()))
                .forEach(column -> names.add(column.name()));
        return names;
    }

    private static void known(String name, List<String> known, Place place, Findings findings) {
        if (!known.contains(name)) {
            String what = "Unknown column '" + name + "'" + Nearest.hint(name, known);
            findings.add(Kind.DEFINITION, place, what, "");
        }
    }

    /** A check may look at what tables may be broken down by, and at nothing else. */
    private static void checked(Located<String> name, Dataset dataset, RulesDefinition rules, Findings findings) {
        List<String> groups = groups(dataset, rules);
        if (!groups.contains(name.value())) {
            boolean there = dataset.find(name.value()).isPresent();
            String what = there
                    ? "Invalid column '" + name.value() + "' of a check (must be one listed for use group)"
                    : "Unknown column '" + name.value() + "'" + Nearest.hint(name.value(), groups);
            findings.add(Kind.DEFINITION, name.place(), what, "");
        }
    }

    private static List<String> groups(Dataset dataset, RulesDefinition rules) {
        List<String> groups = new ArrayList<>();
        dataset.columns().stream()
                .filter(column -> column.role() == Role.DIMENSION || column.role() == Role.START_REASON)
                .map(Column::name)
                .filter(name -> rules.rules().columns().get(name) == Rules.Use.GROUP)
                .forEach(groups::add);
        dataset.find(Role.BIRTH).filter(column -> isDate(column, rules)).ifPresent(any -> groups.add(AgeBand.NAME));
        dataset.find(ResidenceBand.SINCE)
                .filter(column -> isDate(column, rules))
                .ifPresent(any -> groups.add(ResidenceBand.NAME));
        return groups;
    }

    private static boolean isDate(Column column, RulesDefinition rules) {
        return rules.rules().columns().get(column.name()) == Rules.Use.DATE;
    }

    private static void column(Column column, RulesDefinition rules, List<String> others, Findings findings) {
        Rules.Use use = rules.rules().columns().get(column.name());
        if (use == null) {
            String hint = Nearest.find(column.name(), others)
                    .map(near -> " (is it '" + near + "'?)")
                    .orElse("");
            String what = "Missing column '" + column.name() + "' of the dataset" + hint;
            findings.add(Kind.REFUSED, rules.columnList(), what, "List what it may be used for");
        } else if (use != fitting(column.role()) && (use != Rules.Use.NONE || isKey(column.role()))) {
            String mustBe = word(fitting(column.role())) + (isKey(column.role()) ? "" : " or none");
            String what = "Invalid use '" + word(use) + "' of a column of role "
                    + column.role().key();
            Place place = rules.columns().getOrDefault(column.name(), rules.columnList());
            findings.add(Kind.REFUSED, place, what + " (must be " + mustBe + ")", "");
        }
    }

    private static boolean isKey(Role role) {
        return role == Role.MONTH || role == Role.PERSON;
    }

    private static Rules.Use fitting(Role role) {
        return switch (role) {
            case MONTH, BIRTH, DATE, SPELL_START, SPELL_END -> Rules.Use.DATE;
            case PERSON, HOUSEHOLD -> Rules.Use.LINK;
            case DIMENSION, START_REASON, END_REASON -> Rules.Use.GROUP;
            case AMOUNT -> Rules.Use.AMOUNT;
        };
    }

    private static String word(Rules.Use use) {
        return use.name().toLowerCase(java.util.Locale.ROOT);
    }
}
