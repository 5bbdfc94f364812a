package keinen.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How two manifests differ, leaf by leaf. The elements of a list are told apart by what names them, so that a month
 * that was added does not make all later ones differ.
 */
final class ManifestDiff {
    private static final List<String> NAMES = List.of("name", "path", "month");
    private static final List<String> COMPARED = List.of("basis", "balance", "tables", "files");

    private ManifestDiff() {}

    static List<Releases.Difference> between(JsonNode before, JsonNode after) {
        Map<String, String> old = leaves(before);
        Map<String, String> present = leaves(after);
        TreeSet<String> places = new TreeSet<>(old.keySet());
        places.addAll(present.keySet());
        List<Releases.Difference> differences = new ArrayList<>();
        for (String place : places) {
            String was = old.getOrDefault(place, "");
            String is = present.getOrDefault(place, "");
            if (!was.equals(is)) {
                differences.add(new Releases.Difference(place, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> leaves(JsonNode manifest) {
        Map<String, String> leaves = new TreeMap<>();
        COMPARED.forEach(part -> collect(part, manifest.path(part), leaves));
        return leaves;
    }

    private static void collect(String place, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(place + "." + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(place + "[" + name(node.get(i), i) + "]", node.get(i), leaves);
            }
        } else if (!node.isMissingNode()) {
            leaves.put(place, node.asText());
        }
    }

    private static String name(JsonNode element, int position) {
        return NAMES.stream()
                .map(key -> element.path(key).asText())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(Integer.toString(position));
    }
}
