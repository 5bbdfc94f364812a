package keinen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.finding.Findings;

/** Looks the names of a rules file's publications up in the dataset, and reads their figures. */
final class OutsideCompiler {
    private final TableCompiler tables;
    private final OutsideKeys keys;
    private final Findings findings;
    private final List<Plan.SourceFile> sources = new ArrayList<>();

    OutsideCompiler(DatasetDefinition dataset, JobDefinition job, TableCompiler tables, Findings findings) {
        this.tables = tables;
        this.keys = new OutsideKeys(dataset, job);
        this.findings = findings;
    }

    /** The files that were read so far. */
    List<Plan.SourceFile> sources() {
        return List.copyOf(sources);
    }

    /** Nothing, and findings, where anything is wrong with a publication. */
    Optional<OutsideTable> compile(OutsideDefinition publication) {
        Optional<CountPlan> count = tables.compileCount(publication.table())
                .map(table -> table.by("publication " + table.name(), table.by()));
        Optional<InputFile> file =
                InputFile.read(publication.file().value(), publication.file().place(), findings);
        file.ifPresent(read -> sources.add(read.source("publication")));
        return count.flatMap(known -> file.flatMap(read -> OutsideFile.read(read, publication, known, keys, findings)));
    }
}
