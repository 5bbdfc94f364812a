package keinen.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import keinen.dictionary.Unit;
import keinen.store.Tombstone.Order;
import keinen.store.Tombstone.Remains;
import keinen.time.Month;

/** The JSON form of a {@link Tombstone}. */
final class TombstoneJson {
    private TombstoneJson() {}

    static void write(ObjectNode node, Tombstone tombstone) {
        node.put("month", tombstone.month().toString());
        node.put("delivery_sha256", tombstone.delivery());
        node.put("time", tombstone.order().time().toString());
        node.put("rules", tombstone.order().rules());
        node.put("version", tombstone.order().version());
        ObjectNode records = node.putObject("records");
        tombstone
                .remains()
                .forEach((unit, remains) -> records.putObject(unit.key())
                        .put("rows", remains.records())
                        .put("sha256", remains.sha256()));
    }

    static Tombstone read(JsonNode node) {
        Map<Unit, Remains> remains = new EnumMap<>(Unit.class);
        node.path("records")
                .properties()
                .forEach(part -> remains.put(
                        Unit.find(part.getKey()).orElseThrow(),
                        new Remains(
                                part.getValue().path("rows").asLong(),
                                part.getValue().path("sha256").asText())));
        return new Tombstone(
                Month.parse(node.path("month").asText()),
                node.path("delivery_sha256").asText(),
                new Order(
                        node.path("rules").asText(),
                        node.path("version").asText(),
                        Instant.parse(node.path("time").asText())),
                remains);
    }
}
