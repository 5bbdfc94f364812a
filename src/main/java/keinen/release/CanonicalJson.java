package keinen.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The one form that a JSON value has, so that its bytes can be hashed: RFC 8785 (JSON Canonicalization Scheme), of the
 * kinds of value that a ledger uses. No space, keys in the order of their UTF-16 units, only those letters escaped that
 * must be.
 */
final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException for numbers that are not whole or that not every reader holds exactly, for
     *     {@code true}, {@code false} and {@code null}, and for half a surrogate pair
     */
    static String of(JsonNode value) {
        CanonicalJson json = new CanonicalJson();
        json.add(value);
        return json.text.toString();
    }

    private void add(JsonNode value) {
        if (value.isObject()) {
            addObject(value);
        } else if (value.isArray()) {
            addArray(value);
        } else if (value.isTextual()) {
            addText(value.textValue());
        } else if (value.isIntegralNumber() && value.canConvertToLong() && Math.abs(value.longValue()) <= LARGEST) {
            text.append(value.longValue());
        } else {
            throw new IllegalArgumentException("Unsupported JSON value of kind " + value.getNodeType());
        }
    }

    private void addObject(JsonNode object) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        Collections.sort(fields, Map.Entry.comparingByKey());
        text.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> field : fields) {
            text.append(separator);
            addText(field.getKey());
            text.append(':');
            add(field.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void addArray(JsonNode array) {
        text.append('[');
        String separator = "";
        for (JsonNode element : array) {
            text.append(separator);
            add(element);
            separator = ",";
        }
        text.append(']');
    }

    private void addText(String value) {
        text.append('"');
        value.codePoints().forEach(this::addLetter);
        text.append('"');
    }

    private void addLetter(int letter) {
        switch (letter) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> addOther(letter);
        }
    }

    private void addOther(int letter) {
        if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("Unsupported letter: half a surrogate pair");
        }
        if (letter < ' ') {
            text.append("\\u00")
                    .append(Character.forDigit(letter >> 4, 16))
                    .append(Character.forDigit(letter & 15, 16));
        } else {
            text.appendCodePoint(letter);
        }
    }
}
