package keinen.job;

import java.nio.file.Path;
import keinen.finding.Findings;

/** What a job computes with. */
public enum JobKind {
    /** Records of persons, protected by rules: {@link JobCompiler}. */
    CASE_RECORDS,
    /** Figures that somebody published: {@link SeriesCompiler}. */
    PUBLISHED_SERIES;

    /**
     * The kind of a job file, told by its key {@code series}. Whatever else is wrong with the file, or that it is not
     * there, is left to the compiler to find.
     */
    public static JobKind of(Path job) {
        Findings leftToTheCompiler = new Findings();
        return InputFile.read(job, InputFile.NAMED_BY_USER, leftToTheCompiler)
                .flatMap(file -> YamlSyntax.read(file, leftToTheCompiler))
                .filter(map -> map.has("series"))
                .map(series -> PUBLISHED_SERIES)
                .orElse(CASE_RECORDS);
    }
}
