package keinen.report.datapackage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import keinen.job.Plan;
import keinen.release.Column;
import keinen.release.Contents;
import keinen.release.Json;
import keinen.release.PeriodMarksJson;
import keinen.release.ReleaseBasis;
import keinen.release.ReleaseWriter;
import keinen.release.ReleasedTable;
import keinen.report.Labels;

/**
 * Writes {@code datapackage.json}: the CSV files of a release as resources of a Frictionless Data Package (v1,
 * https://specs.frictionlessdata.io/data-package/), with the name, type and Japanese title of every field, and with what
 * the job says of its series as properties of its own, and with what values are rounded to. (SDMX has no status of an
 * observation that is rounded: it is all of them, and it is said once.)
 */
public final class DataPackageWriter implements ReleaseWriter {
    private final Plan.Labels language;

    /**
     * @param language that of the CSV files' headers, which are the names of fields
     */
    public DataPackageWriter(Plan.Labels language) {
        this.language = language;
    }

    @Override
    public void write(Contents contents, Path folder) throws IOException {
        ReleaseBasis basis = contents.basis();
        ObjectNode description = Json.object();
        description.put("profile", "tabular-data-package");
        description.put("name", basis.job().toLowerCase(Locale.ROOT));
        description.put("title", basis.title().ja());
        description.put("version", basis.asOf().toString());
        if (!basis.publications().isEmpty()) {
            ArrayNode sources = description.putArray("sources");
            basis.publications().forEach(source -> sources.addObject().put("title", source));
        }
        basis.marks().ifPresent(marks -> PeriodMarksJson.addTo(description, marks));
        basis.rounding()
                .ifPresent(rounding -> description
                        .putObject("rounding")
                        .put("counts", rounding.base())
                        .put("yen", rounding.baseYen())
                        .put("days", rounding.baseDays())
                        .put("curves", rounding.midpoint()));
        ArrayNode resources = description.putArray("resources");
        contents.tables().forEach(table -> addResource(resources.addObject(), table, basis));
        Files.write(folder.resolve("datapackage.json"), Json.bytes(description));
    }

    private void addResource(ObjectNode resource, ReleasedTable table, ReleaseBasis basis) {
        resource.put("profile", "tabular-data-resource");
        resource.put("name", table.name().toLowerCase(Locale.ROOT));
        resource.put("path", "tables/" + table.name() + ".csv");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.putObject("dialect").put("delimiter", ",").put("lineTerminator", "\r\n");
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        ArrayNode primaryKey = Json.object().putArray("primaryKey");
        List<String> names = new Labels(basis.coded(), language).headers(table);
        List<String> titles = new Labels(basis.coded(), Plan.Labels.JA).headers(table);
        for (int i = 0; i < names.size(); i++) {
            Column column = table.columns().get(i);
            fields.addObject()
                    .put("name", names.get(i))
                    .put("title", titles.get(i))
                    .put("type", type(column));
            if (column.part() == Column.Part.GROUP || column.part() == Column.Part.KEY) {
                primaryKey.add(names.get(i));
            }
        }
        schema.putArray("missingValues").add("");
        schema.set("primaryKey", primaryKey);
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case TEXT -> "string";
            case MONTH -> "yearmonth";
            case INTEGER, LONG -> "integer";
            case DECIMAL, DOUBLE -> "number";
        };
    }
}
