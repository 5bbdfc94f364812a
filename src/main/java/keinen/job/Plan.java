package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keinen.dictionary.Bands;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;

/**
 * A job with every name resolved and every rule that can be tested without data tested.
 *
 * @param dataset without the columns that the rules forbid to read
 * @param bridgeMonths the longest gap, in months, that does not end a spell
 * @param ageBands the bands of the dimension {@code age_band}
 * @param residenceBands those of the dimension {@code residence_band}
 * @param tables in the order of the job file
 * @param marks what the job says of its series beside their figures
 * @param sources the files that the plan was read from, with their hashes
 * @param population the inhabitants by the columns of the job's population file, if the job has one
 * @param publications what others publish of the same persons, as the rules name it
 */
public record Plan(
        String job,
        Title title,
        String purpose,
        String audience,
        Dataset dataset,
        Rules rules,
        Places places,
        int bridgeMonths,
        Bands ageBands,
        Bands residenceBands,
        List<TablePlan> tables,
        PeriodMarks marks,
        Outputs outputs,
        List<SourceFile> sources,
        Optional<Population> population,
        List<OutsideTable> publications) {
    public Plan {
        publications = List.copyOf(publications);
        tables = List.copyOf(tables);
        sources = List.copyOf(sources);
    }

    /** The same job with a store and releases of its own in a folder, and nothing written anywhere else. */
    public Plan rebuiltIn(Path folder) {
        return new Plan(
                job,
                title,
                purpose,
                audience,
                dataset,
                rules,
                new Places(places.job(), places.exports(), folder.resolve("store"), folder.resolve("releases")),
                bridgeMonths,
                ageBands,
                residenceBands,
                tables,
                marks,
                outputs.withoutCopies(),
                sources,
                population,
                publications);
    }

    /**
     * The publications that protection considers: none where nothing is hidden cell by cell.
     */
    public List<OutsideTable> publicationsConsidered() {
        return asksContributors() ? publications : List.of();
    }

    /** What the rules have to allow. */
    public Intent intent() {
        return new Intent(job, tables.stream().map(TablePlan::name).toList(), purpose, audience);
    }

    /** Whether anything may be hidden from the job's audience; of an audience that the rules do not know, everything. */
    public boolean hidesCells() {
        return rules.hidesCells(audience);
    }

    /** Whether readers of the job's tables may be contributors who know their own cells. */
    public boolean asksContributors() {
        return rules.asksContributors(audience);
    }

    /** How many households a cell of persons may have to be of; 0 where the rules ask for persons. */
    public int householdsAsked() {
        return rules.householdsAsked(audience);
    }

    /** Whether the records tell the household of a person, and the rules let it be read. */
    public boolean joinsHouseholds() {
        return dataset.find(Role.HOUSEHOLD).isPresent();
    }

    /** What the job is called by people; the job's name where the file gives no title. */
    public record Title(String ja, String en) {}

    /**
     * Where things are, resolved against the files that name them.
     *
     * @param exports the folder whose new files are ingested before a run, if the job has one
     * @param store the folder of checked records
     * @param out the folder of releases
     */
    public record Places(Path job, Optional<Path> exports, Path store, Path out) {}

    /** What a release is written as. */
    public record Outputs(Optional<CsvOutput> csv, boolean parquet, Optional<NotebookOutput> notebook) {
        Outputs withoutCopies() {
            return new Outputs(csv, parquet, notebook.map(any -> new NotebookOutput(Optional.empty())));
        }
    }

    /** CSV files with codes or with human labels. */
    public record CsvOutput(Labels labels) {}

    /** A notebook; {@code copy} is a folder that receives a copy of it, if the job names one. */
    public record NotebookOutput(Optional<Path> copy) {}

    /** What stands in headers and group columns. */
    public enum Labels {
        CODES,
        JA,
        EN
    }

    /**
     * A file that figures depend on.
     *
     * @param kind {@code job}, {@code dataset}, {@code codes}, {@code rules}, {@code publication}, {@code population} or
     *     {@code standard}
     * @param name the file's name without its folder
     * @param sha256 in lower-case hexadecimal
     */
    public record SourceFile(String kind, String name, String sha256) {}
}
