package keinen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.job.Plan;
import keinen.release.ReleaseWriter;
import keinen.report.csv.CsvWriter;
import keinen.report.datapackage.DataPackageWriter;
import keinen.report.notebook.NotebookWriter;
import keinen.report.parquet.ParquetTableWriter;

/** The writers of what a job asks for. */
public final class Formats {
    private Formats() {}

    /**
     * The notebook reads CSV files and a data package describes them, so a job without CSV has neither of its own
     * accord; one that asks for a notebook gets the CSV files that it reads, with codes.
     */
    public static List<ReleaseWriter> of(Plan.Outputs outputs) {
        List<ReleaseWriter> writers = new ArrayList<>();
        labels(outputs).ifPresent(labels -> {
            writers.add(new CsvWriter(labels));
            writers.add(new DataPackageWriter(labels));
        });
        if (outputs.parquet()) {
            writers.add(new ParquetTableWriter());
        }
        if (outputs.notebook().isPresent()) {
            writers.add(new NotebookWriter());
        }
        return writers;
    }

    private static Optional<Plan.Labels> labels(Plan.Outputs outputs) {
        return outputs.csv()
                .map(Plan.CsvOutput::labels)
                .or(() -> outputs.notebook().map(any -> Plan.Labels.CODES));
    }
}
