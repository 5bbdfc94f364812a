package keinen.job;

import java.nio.file.Path;
import java.util.List;
import keinen.dictionary.Dataset;
import keinen.finding.Failure;
import keinen.finding.Findings;

/**
 * A dataset file that has been read together with its code lists, without a job.
 *
 * @param sources the dataset file and its code lists
 */
public record DatasetFile(Dataset dataset, List<Plan.SourceFile> sources) {
    public DatasetFile {
        sources = List.copyOf(sources);
    }

    /**
     * Reads a dataset file and the code lists that it names.
     *
     * @throws Failure with everything that is wrong with any of them
     */
    public static DatasetFile read(Path file) {
        Findings findings = new Findings();
        var definition = DatasetDefinition.read(file, InputFile.NAMED_BY_USER, findings);
        findings.throwIfAny();
        return definition
                .map(read -> new DatasetFile(read.dataset(), read.sources()))
                .orElseThrow();
    }
}
