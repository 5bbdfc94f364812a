package keinen.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.Pseudonym;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Findings;

/**
 * Makes a plan of a job file: reads it together with its dataset, its code lists and its rules, looks every name up,
 * and tests every rule that can be tested without opening a record.
 *
 * <p>All problems of all files are found at once. Two things wait: the rules are held against the job only when
 * nothing is wrong with their own file, and a table's columns only when its dataset could be read.
 */
public final class JobCompiler {
    private final Findings findings = new Findings();

    private JobCompiler() {}

    /**
     * @param out the folder of releases, before the one that the job file names
     * @param today the day on which the rules and an approval must be valid
     * @throws Failure with everything that is wrong, in the order of the files and their lines
     */
    public static Compiled compile(Path job, Optional<Path> out, LocalDate today) {
        JobCompiler compiler = new JobCompiler();
        Optional<Compiled> compiled = compiler.tryCompile(job, out, today);
        List<Finding> all = compiler.findings.inReadingOrder();
        if (compiler.findings.anyFailure() || compiled.isEmpty()) {
            throw new Failure(all);
        }
        return new Compiled(compiled.get().plan(), compiled.get().schedule(), all);
    }

    private Optional<Compiled> tryCompile(Path path, Optional<Path> out, LocalDate today) {
        Optional<JobDefinition> job = JobFile.read(path, out, findings);
        Optional<DatasetDefinition> dataset = job.flatMap(JobDefinition::dataset)
                .flatMap(file -> DatasetDefinition.read(file.value(), file.place(), findings))
                .filter(known -> !known.dataset().columns().isEmpty());
        Optional<RulesDefinition> rules =
                job.flatMap(JobDefinition::rules).flatMap(file -> RulesFile.read(file.value(), file.place(), findings));
        job.ifPresent(known -> rules.ifPresent(checked -> RulesCheck.use(known, checked, today, findings)));
        dataset.ifPresent(known -> rules.ifPresent(checked -> RulesCheck.columns(known, checked, findings)));
        dataset.ifPresent(known -> rules.ifPresent(checked -> RulesCheck.audiences(known, checked, findings)));
        if (job.isEmpty() || dataset.isEmpty()) {
            return Optional.empty();
        }
        job.get().marks().check(dataset.get(), findings);
        RateCompiler rates = new RateCompiler(dataset.get(), job.get(), findings);
        SpendingCompiler spending = new SpendingCompiler(job.get(), findings);
        TableCompiler compiler = new TableCompiler(
                dataset.get(), rules.map(RulesDefinition::rules), job.get(), rates, spending, findings);
        List<TablePlan> tables = job.get().tables().stream()
                .flatMap(table -> compiler.compile(table).stream())
                .toList();
        OutsideCompiler outside = new OutsideCompiler(dataset.get(), job.get(), compiler, findings);
        List<OutsideTable> publications = rules.map(RulesDefinition::publications).orElse(List.of()).stream()
                .flatMap(publication -> outside.compile(publication).stream())
                .toList();
        return rules.map(checked -> new Compiled(
                plan(
                        job.get(),
                        dataset.get(),
                        checked,
                        tables,
                        Stream.of(outside.sources(), rates.sources(), spending.sources())
                                .flatMap(List::stream)
                                .toList(),
                        rates.population(),
                        publications),
                job.get().schedule(),
                List.of()));
    }

    private static Plan plan(
            JobDefinition job,
            DatasetDefinition dataset,
            RulesDefinition rules,
            List<TablePlan> tables,
            List<Plan.SourceFile> others,
            Optional<Population> population,
            List<OutsideTable> publications) {
        List<Plan.SourceFile> sources = new ArrayList<>(List.of(job.source()));
        sources.addAll(dataset.sources());
        sources.add(rules.source());
        sources.addAll(others);
        return new Plan(
                job.job(),
                job.title(),
                job.purpose().orElse(""),
                job.audience().orElse(""),
                readable(dataset.dataset(), rules),
                rules.rules(),
                job.places(),
                job.bridgeMonths(),
                job.ageBands(),
                job.residenceBands(),
                tables,
                job.marks().marks(),
                job.outputs(),
                sources,
                population,
                publications);
    }

    private static Dataset readable(Dataset dataset, RulesDefinition rules) {
        List<Column> columns = dataset.columns().stream()
                .filter(column -> rules.rules().columns().get(column.name()) != Rules.Use.NONE)
                .map(column -> keyed(column, rules))
                .toList();
        return new Dataset(dataset.name(), dataset.source(), columns, dataset.setAsideLimit());
    }

    private static Column keyed(Column column, RulesDefinition rules) {
        boolean said =
                rules.keyed().contains(column.name()) && column.pseudonym().equals(Pseudonym.AS_DELIVERED);
        return said ? column.with(Pseudonym.KEYED_ELSEWHERE) : column;
    }
}
