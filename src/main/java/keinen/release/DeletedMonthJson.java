package keinen.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import keinen.release.LedgerEntry.DeletedMonth;
import keinen.release.LedgerEntry.DeletedRecords;
import keinen.time.Month;

/** A deleted month as a line of the ledger has it. */
final class DeletedMonthJson {
    private DeletedMonthJson() {}

    static void write(ObjectNode node, DeletedMonth month) {
        node.put("month", month.month().toString());
        node.put("delivery_sha256", month.delivery());
        node.put("time", month.deleted().toString());
        ObjectNode units = node.putObject("records");
        month.records()
                .forEach((unit, records) ->
                        units.putObject(unit).put("rows", records.records()).put("sha256", records.sha256()));
    }

    static List<DeletedMonth> readAll(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(DeletedMonthJson::read)
                .toList();
    }

    private static DeletedMonth read(JsonNode node) {
        SortedMap<String, DeletedRecords> records = new TreeMap<>();
        for (var unit : node.path("records").properties()) {
            JsonNode of = unit.getValue();
            records.put(
                    unit.getKey(),
                    new DeletedRecords(
                            of.path("rows").asLong(), of.path("sha256").asText()));
        }
        return new DeletedMonth(
                Month.parse(node.path("month").asText()),
                node.path("delivery_sha256").asText(),
                Instant.parse(node.path("time").asText()),
                records);
    }
}
