package keinen.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import keinen.job.InputCheckResult;
import keinen.job.Plan;

/**
 * The manifest of a release, {@code manifest.json}: what it was computed from, what it holds, and a hash of every file.
 * It knows no clock, no machine and no user: the same release has the same manifest everywhere. Where cells are hidden
 * from the audience it holds no figure that was counted, since totals give away what the tables hide, and no hash of what
 * holds hidden figures, by which a guess of them could be tested.
 */
final class ReleaseManifest {
    static final String FILE = "manifest.json";
    private static final String OWN_HASH = "manifest_sha256";

    private ReleaseManifest() {}

    static byte[] of(ReleaseName name, Contents contents, List<FileEntry> files) {
        ObjectNode manifest = Json.object();
        manifest.put("release", name.toString());
        manifest.put("identity", contents.basis().identity());
        manifest.set("basis", contents.basis().json());
        ObjectNode balance = manifest.putObject("balance");
        if (!contents.basis().hidesCells()) {
            contents.balance().forEach(balance::put);
        }
        if (entersHistory(contents.basis())) {
            manifest.putObject("history").put("releases_before", contents.releasesBefore());
        }
        if (!contents.checks().isEmpty()) {
            ArrayNode checks = manifest.putArray("input_checks");
            contents.checks().forEach(check -> addCheck(checks.addObject(), check, contents.basis()));
        }
        manifest.put("csv_labels", csvLabels(contents.basis().outputs()));
        ArrayNode tables = manifest.putArray("tables");
        contents.tables().forEach(table -> addTable(tables.addObject(), table));
        ArrayNode entries = manifest.putArray("files");
        files.forEach(file -> entries.addObject()
                .put("path", file.path())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256()));
        manifest.put(OWN_HASH, Sha256.of(Json.bytes(manifest)));
        return Json.bytes(manifest);
    }

    /** Where cells are rounded none of them is hidden, and no later release could give one away. */
    private static boolean entersHistory(ReleaseBasis basis) {
        return basis.hidesCells() && basis.rounding().isEmpty();
    }

    /** What was found is a figure that was counted; that it was within the limit, or was let pass, is none. */
    private static void addCheck(ObjectNode node, InputCheckResult check, ReleaseBasis basis) {
        node.put("check", check.check());
        node.put("result", check.isMet() ? "met" : "not met");
        node.put("on_fail", lower(check.onFail()));
        node.put("limit", check.limit());
        if (!basis.hidesCells()) {
            node.put("found", check.sentence());
        }
    }

    /** Whether the bytes are a manifest as it was written, down to the last of them. */
    static boolean isIntact(byte[] bytes) {
        return Json.parse(bytes)
                .map(manifest -> {
                    ObjectNode rest = manifest.deepCopy();
                    rest.remove(OWN_HASH);
                    return Sha256.of(Json.bytes(rest))
                                    .equals(manifest.path(OWN_HASH).asText())
                            && Arrays.equals(Json.bytes(manifest), bytes);
                })
                .orElse(false);
    }

    private static String csvLabels(Plan.Outputs outputs) {
        return outputs.csv().map(csv -> lower(csv.labels())).orElse("");
    }

    /** Columns are told by their names in the documentation, in the order of every file: a program finds them by place. */
    private static void addTable(ObjectNode node, ReleasedTable table) {
        node.put("name", table.name());
        node.put("family", table.family());
        node.put("rows", table.rows());
        node.put("hidden_cells", table.hiddenCells());
        ArrayNode columns = node.putArray("columns");
        table.columns()
                .forEach(column -> columns.addObject()
                        .put("name", column.name())
                        .put("type", lower(column.type()))
                        .put("part", lower(column.part())));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
