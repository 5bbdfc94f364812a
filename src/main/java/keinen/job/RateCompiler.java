package keinen.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.dictionary.AgeBand;
import keinen.dictionary.ResidenceBand;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Finds what a table of rates needs beside its counts: the job's population and, where it is asked for, a standard. */
final class RateCompiler {
    private final DatasetDefinition dataset;
    private final JobDefinition job;
    private final Findings findings;
    private final List<Plan.SourceFile> sources = new ArrayList<>();
    private final Optional<Population> population;

    /** Reads the job's population, whether or not a table needs it. */
    RateCompiler(DatasetDefinition dataset, JobDefinition job, Findings findings) {
        this.dataset = dataset;
        this.job = job;
        this.findings = findings;
        this.population = job.population().flatMap(named -> read(named, "population", List.of(Population.FISCAL_YEAR)));
    }

    /** The population files that were read so far. */
    List<Plan.SourceFile> sources() {
        return List.copyOf(sources);
    }

    /** The inhabitants of the job's population file; nothing where it has none, or one that is wrong. */
    Optional<Population> population() {
        return population;
    }

    /** Nothing for a table of another measure; nothing, and findings, for one that cannot be made. */
    Optional<RatePlan> compile(JobDefinition.Table table) {
        if (!table.measure().equals(Optional.of(Measure.RATE))) {
            return Optional.empty();
        }
        if (job.population().isEmpty()) {
            String what = "Missing key 'population' of the job: measure rate needs it";
            findings.add(Kind.DEFINITION, table.measurePlace(), what, "");
        }
        List<String> strata = table.rate().strata().stream().map(Located::value).toList();
        Optional<Population> standard = table.rate()
                .standard()
                .filter(named -> !strata.isEmpty())
                .flatMap(named -> read(named, "standard", strata));
        return population
                .filter(known -> hasAll(known, table))
                .map(known -> new RatePlan(
                        known.by(columns(by(table), List.of(), Population.FISCAL_YEAR)),
                        strata.isEmpty()
                                ? Optional.empty()
                                : Optional.of(standardisation(known, by(table), strata, standard))));
    }

    private static Standardisation standardisation(
            Population population, List<String> by, List<String> strata, Optional<Population> standard) {
        return new Standardisation(
                strata,
                population.by(columns(by, strata, Population.FISCAL_YEAR)),
                population.by(columns(List.of(), strata, Population.FISCAL_YEAR)),
                standard.map(known -> known.by(strata)));
    }

    private static List<String> columns(List<String> by, List<String> strata, String last) {
        return Stream.of(by, strata, List.of(last)).flatMap(List::stream).toList();
    }

    private static List<String> by(JobDefinition.Table table) {
        return table.by().stream().map(Located::value).toList();
    }

    private boolean hasAll(Population known, JobDefinition.Table table) {
        List<Located<String>> missing = Stream.concat(table.by().stream(), table.rate().strata().stream())
                .filter(column -> !known.columns().contains(column.value()))
                .toList();
        missing.stream()
                .filter(column -> isKnown(column.value()))
                .forEach(column -> findings.add(
                        Kind.DEFINITION,
                        column.place(),
                        "Cannot make a rate by '" + column.value()
                                + "': the population file does not have this column (it has "
                                + String.join(", ", known.columns()) + ")",
                        ""));
        return missing.isEmpty();
    }

    /** What nobody knows is told of the table, whatever it is made of. */
    private boolean isKnown(String column) {
        return dataset.dataset().find(column).isPresent()
                || dataset.unread().contains(column)
                || List.of(AgeBand.NAME, ResidenceBand.NAME).contains(column);
    }

    private Optional<Population> read(Located<Path> named, String kind, List<String> required) {
        Place place = named.place();
        Optional<InputFile> file = InputFile.read(named.value(), place, findings);
        file.map(known -> known.source(kind))
                .filter(known -> !sources.contains(known))
                .ifPresent(sources::add);
        return file.flatMap(known -> PopulationFile.read(known, required, dataset, job.ageBands(), findings));
    }
}
