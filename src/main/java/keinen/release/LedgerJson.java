package keinen.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** An entry as a line of the ledger has it. What does not apply to an event is left out. */
final class LedgerJson {
    private LedgerJson() {}

    /**
     * @param seq 1 for the first entry
     * @param previous the head of all entries before
     */
    static String line(long seq, String previous, LedgerEntry entry) {
        ObjectNode line = Json.object()
                .put("seq", seq)
                .put("time", entry.time().toString())
                .put("event", entry.event().word())
                .put("by", entry.by())
                .put("previous", previous);
        line.putObject("rules")
                .put("name", entry.rules().name())
                .put("version", entry.rules().version())
                .put("sha256", entry.rules().sha256());
        entry.use().ifPresent(use -> add(line, use));
        entry.released().ifPresent(released -> add(line, released));
        if (!entry.files().isEmpty()) {
            ObjectNode files = line.putObject("files");
            entry.files().forEach(files::put);
        }
        if (!entry.reasons().isEmpty()) {
            add(line.putArray("reasons"), entry.reasons());
        }
        if (!entry.deleted().isEmpty()) {
            ArrayNode deleted = line.putArray("deleted");
            entry.deleted().forEach(month -> DeletedMonthJson.write(deleted.addObject(), month));
        }
        // Half a surrogate pair, which YAML lets through, has no form in UTF-8: a question mark stands for it.
        return CanonicalJson.of(Json.parse(Json.bytes(line)).orElseThrow());
    }

    private static void add(ObjectNode line, LedgerEntry.Use use) {
        line.put("job", use.job()).put("purpose", use.purpose()).put("audience", use.audience());
        add(line.putArray("approvals"), use.approvals());
    }

    private static void add(ObjectNode line, LedgerEntry.Released released) {
        line.put("release", released.name()).put("inputs_sha256", released.inputsSha256());
        line.putObject("program")
                .put("version", released.program().version())
                .put("sha256", released.program().sha256());
        ArrayNode tables = line.putArray("tables");
        released.tables()
                .forEach(table -> tables.addObject()
                        .put("table", table.table())
                        .put("shown", table.shown())
                        .put("hidden", table.hidden())
                        .put("withheld", table.withheld()));
    }

    private static void add(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** What a line says beside its place in the ledger; nothing where it is none that this program writes. */
    static Optional<LedgerEntry> read(JsonNode line) {
        try {
            Instant time = Instant.parse(line.path("time").asText());
            return LedgerEntry.Event.find(line.path("event").asText()).map(event -> entry(event, time, line));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static LedgerEntry entry(LedgerEntry.Event event, Instant time, JsonNode line) {
        JsonNode rules = line.path("rules");
        SortedMap<String, String> files = new TreeMap<>();
        line.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        return new LedgerEntry(
                event,
                time,
                line.path("by").asText(),
                new LedgerEntry.RulesVersion(
                        rules.path("name").asText(),
                        rules.path("version").asText(),
                        rules.path("sha256").asText()),
                line.has("job") ? Optional.of(use(line)) : Optional.empty(),
                line.has("release") ? Optional.of(released(line)) : Optional.empty(),
                files,
                texts(line.path("reasons")),
                DeletedMonthJson.readAll(line.path("deleted")));
    }

    private static LedgerEntry.Use use(JsonNode line) {
        return new LedgerEntry.Use(
                line.path("job").asText(),
                line.path("purpose").asText(),
                line.path("audience").asText(),
                texts(line.path("approvals")));
    }

    private static LedgerEntry.Released released(JsonNode line) {
        JsonNode program = line.path("program");
        List<LedgerEntry.TableCells> tables = new ArrayList<>();
        line.path("tables")
                .forEach(table -> tables.add(new LedgerEntry.TableCells(
                        table.path("table").asText(),
                        table.path("shown").asInt(),
                        table.path("hidden").asInt(),
                        table.path("withheld").asInt())));
        return new LedgerEntry.Released(
                line.path("release").asText(),
                line.path("inputs_sha256").asText(),
                new Program(
                        program.path("version").asText(), program.path("sha256").asText()),
                tables);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
