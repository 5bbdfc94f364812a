package keinen.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import keinen.dictionary.Role;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.store.StoreManifest.Base;
import keinen.store.StoreManifest.CodedColumn;
import keinen.store.StoreManifest.Delivery;
import keinen.store.StoreManifest.Part;
import keinen.store.StoreManifest.Run;
import keinen.store.StoreManifest.StoredMonth;
import keinen.time.Month;

/** The JSON form of a {@link StoreManifest}. */
final class ManifestFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String BUCKET_FUNCTION = "fnv1a-32 of the pseudonym's UTF-8 bytes modulo buckets";

    private static final String ANEW = "Make the store anew from all exports: name another folder";

    private ManifestFile() {}

    static byte[] write(StoreManifest manifest) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", StoreManifest.FORMAT);
        root.put("buckets", manifest.buckets());
        root.put("bucket_function", BUCKET_FUNCTION);
        root.put("order", "pseudonym, month");
        root.put("encoding", manifest.reading().encoding());
        root.put("dates", manifest.reading().dates());
        ArrayNode columns = root.putArray("columns");
        for (CodedColumn coded : manifest.columns()) {
            ObjectNode column = columns.addObject();
            column.put("name", coded.column().name());
            column.put("role", coded.column().role().key());
            column.put("type", coded.column().type().name());
            column.put("from", manifest.reading().from().get(coded.column().name()));
            String key = manifest.reading().keys().get(coded.column().name());
            if (key != null) {
                column.put("key_check", key);
            }
            coded.codes().forEach(column.putArray("codes")::add);
        }
        manifest.base().ifPresent(base -> {
            ObjectNode node = root.putObject("base");
            node.put("generation", base.generation());
            base.months().forEach(month -> node.withArray("/months").add(month.toString()));
        });
        ArrayNode months = root.putArray("months");
        manifest.months().forEach(month -> writeMonth(months.addObject(), month));
        ArrayNode deliveries = root.putArray("deliveries");
        for (Delivery delivery : manifest.deliveries()) {
            ObjectNode node = deliveries.addObject();
            node.put("file", delivery.file());
            node.put("sha256", delivery.sha256());
            delivery.months().forEach(month -> node.withArray("/months").add(month.toString()));
            node.put("rows_in", delivery.rowsIn());
            node.put("accepted", delivery.accepted());
            node.put("set_aside", delivery.setAside());
        }
        if (!manifest.tombstones().isEmpty()) {
            ArrayNode deleted = root.putArray("deleted");
            manifest.tombstones().forEach(tombstone -> TombstoneJson.write(deleted.addObject(), tombstone));
        }
        return JSON.writeValueAsBytes(root);
    }

    private static void writeMonth(ObjectNode node, StoredMonth month) {
        node.put("month", month.month().toString());
        node.put("sha256", month.sha256());
        ObjectNode totals = node.putObject("totals");
        new TreeMap<>(month.totals()).forEach(totals::put);
        ObjectNode records = node.putObject("records");
        month.parts().forEach((unit, part) -> writePart(records.putObject(unit.key()), part));
    }

    private static void writePart(ObjectNode node, Part part) {
        node.put("rows", part.rows());
        part.run().ifPresent(run -> {
            node.put("run", run.file());
            run.buckets().forEach(node.withArray("/run_buckets")::add);
        });
    }

    /** The manifest in a file; nothing where there is no such file. */
    static Optional<StoreManifest> find(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(read(file, Files.readAllBytes(file))) : Optional.empty();
    }

    /**
     * @param file for messages
     */
    static StoreManifest read(Path file, byte[] json) {
        try {
            return read(file, JSON.readTree(json));
        } catch (IOException | IllegalArgumentException | DateTimeException | NoSuchElementException broken) {
            throw Failure.of(
                    Kind.DATA, Place.ofFile(file.toString()), "Cannot read the store: its manifest is damaged", ANEW);
        }
    }

    private static StoreManifest read(Path file, JsonNode root) {
        if (root.path("format").asInt() != StoreManifest.FORMAT
                || !root.path("bucket_function").asText().equals(BUCKET_FUNCTION)) {
            throw Failure.of(
                    Kind.DATA,
                    Place.ofFile(file.toString()),
                    "Unsupported store: format " + root.path("format").asText("?") + " (this version reads "
                            + StoreManifest.FORMAT + ")",
                    ANEW);
        }
        List<CodedColumn> columns = new ArrayList<>();
        for (JsonNode node : root.path("columns")) {
            StoredColumn column = new StoredColumn(
                    node.path("name").asText(),
                    Role.find(node.path("role").asText()).orElseThrow(),
                    StoredColumn.Type.valueOf(node.path("type").asText()));
            columns.add(new CodedColumn(column, texts(node.path("codes"))));
        }
        Optional<Base> base = root.has("base")
                ? Optional.of(new Base(
                        root.path("base").path("generation").asInt(),
                        months(root.path("base").path("months"))))
                : Optional.empty();
        List<StoredMonth> months = new ArrayList<>();
        root.path("months").forEach(node -> months.add(readMonth(node)));
        List<Delivery> deliveries = new ArrayList<>();
        for (JsonNode node : root.path("deliveries")) {
            deliveries.add(new Delivery(
                    node.path("file").asText(),
                    node.path("sha256").asText(),
                    months(node.path("months")),
                    node.path("rows_in").asLong(),
                    node.path("accepted").asLong(),
                    node.path("set_aside").asLong()));
        }
        List<Tombstone> tombstones = new ArrayList<>();
        root.path("deleted").forEach(node -> tombstones.add(TombstoneJson.read(node)));
        return new StoreManifest(
                root.path("buckets").asInt(), reading(root), columns, base, months, deliveries, tombstones);
    }

    private static Reading reading(JsonNode root) {
        Map<String, String> from = new TreeMap<>();
        Map<String, String> keys = new TreeMap<>();
        for (JsonNode column : root.path("columns")) {
            from.put(column.path("name").asText(), column.path("from").asText());
            if (column.has("key_check")) {
                keys.put(column.path("name").asText(), column.path("key_check").asText());
            }
        }
        return new Reading(root.path("encoding").asText(), root.path("dates").asText(), from, keys);
    }

    private static StoredMonth readMonth(JsonNode node) {
        Map<String, Long> totals = new TreeMap<>();
        node.path("totals")
                .properties()
                .forEach(total -> totals.put(total.getKey(), total.getValue().asLong()));
        Map<Unit, Part> parts = new EnumMap<>(Unit.class);
        node.path("records")
                .properties()
                .forEach(part -> parts.put(Unit.find(part.getKey()).orElseThrow(), readPart(part.getValue())));
        return new StoredMonth(
                Month.parse(node.path("month").asText()),
                totals,
                node.path("sha256").asText(),
                parts);
    }

    private static Part readPart(JsonNode node) {
        List<Integer> buckets = new ArrayList<>();
        node.path("run_buckets").forEach(bucket -> buckets.add(bucket.asInt()));
        Optional<Run> run =
                node.has("run") ? Optional.of(new Run(node.path("run").asText(), buckets)) : Optional.empty();
        return new Part(node.path("rows").asLong(), run);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<Month> months(JsonNode array) {
        return texts(array).stream().map(Month::parse).toList();
    }
}
