package keinen.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys and values of a YAML file, in the order of the file, each with its place. What is wrong becomes a finding. */
final class YamlMap {
    private final Place place;
    private final Findings findings;
    private final Map<String, YamlValue> entries = new LinkedHashMap<>();

    private YamlMap(Place place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    static YamlMap of(MappingNode node, Place place, Findings findings) {
        YamlMap map = new YamlMap(place, findings);
        node.getValue().forEach(map::add);
        return map;
    }

    /** A map whose keys all stand where a key of this one does, as if that key had been written out. */
    YamlMap like(String key, MappingNode node) {
        YamlMap map = new YamlMap(place, findings);
        node.getValue()
                .forEach(tuple -> map.entries.put(
                        ((ScalarNode) tuple.getKeyNode()).getValue(),
                        new YamlValue(tuple.getValueNode(), place(key), findings)));
        return map;
    }

    /** This map with the keys of another, which win. */
    YamlMap with(YamlMap others) {
        YamlMap map = new YamlMap(place, findings);
        map.entries.putAll(entries);
        map.entries.putAll(others.entries);
        return map;
    }

    private void add(NodeTuple tuple) {
        int line = tuple.getKeyNode().getStartMark().getLine() + 1;
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            findings.add(Kind.DEFINITION, new Place(place.file(), line, place.key()), "Invalid key (must be text)", "");
            return;
        }
        Place at = new Place(place.file(), line, path(key.getValue()));
        YamlValue before = entries.putIfAbsent(key.getValue(), new YamlValue(tuple.getValueNode(), at, findings));
        if (before != null) {
            String first = "it stands in line " + before.place().line() + " already";
            findings.add(
                    Kind.DEFINITION, at, "Invalid key '" + key.getValue() + "' (must stand once; " + first + ")", "");
        }
    }

    /** Every key with its value, null values too. */
    Map<String, YamlValue> entries() {
        return entries;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The value of a key; nothing where the key is absent or has no value. */
    Optional<YamlValue> find(String key) {
        return Optional.ofNullable(entries.get(key)).filter(value -> !value.isNothing());
    }

    /** The value of a key that must be there. */
    Optional<YamlValue> require(String key) {
        Optional<YamlValue> value = find(key);
        if (value.isEmpty()) {
            findings.add(Kind.DEFINITION, place(key), "Missing key '" + key + "'", "");
        }
        return value;
    }

    /** The text of a key that must be there; empty where it is not. */
    String requireText(String key) {
        return require(key).flatMap(YamlValue::text).orElse("");
    }

    Place place() {
        return place;
    }

    /** Adds a finding about the map as a whole. */
    void wrong(String what) {
        findings.add(Kind.DEFINITION, place, what, "");
    }

    /** Where a key stands, or where it would have to stand. */
    Place place(String key) {
        YamlValue value = entries.get(key);
        return value == null ? new Place(place.file(), place.line(), path(key)) : value.place();
    }

    /** Refuses every other key. */
    void refuseAllBut(List<String> known) {
        refuseAllBut(known, "");
    }

    /** The same, but for one key that its own reader refuses, where it is not known, with the reason. */
    void refuseAllBut(List<String> known, String answered) {
        entries.forEach((key, value) -> {
            boolean isAnswered = key.equals(answered) && !value.isNothing();
            if (!known.contains(key) && !isAnswered) {
                value.wrong("Unknown key '" + key + "'" + Nearest.hint(key, known));
            }
        });
    }

    /** Refuses some keys where they stand without a value: half a rule must not be taken for none. */
    void refuseNothing(List<String> keys) {
        keys.forEach(key -> Optional.ofNullable(entries.get(key))
                .filter(YamlValue::isNothing)
                .ifPresent(value -> value.invalid("a value, or the key left out")));
    }

    private String path(String key) {
        return place.key().isEmpty() ? key : place.key() + "." + key;
    }
}
