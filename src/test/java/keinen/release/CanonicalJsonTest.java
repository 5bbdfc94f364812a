package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples of RFC 8785, as far as they have kinds of value that a ledger uses. */
class CanonicalJsonTest {
    @Test
    void onlyLettersThatMustBeAreEscaped() {
        // RFC 8785, section 3.2.2, "string" and "literals" without the literals.
        assertThat(canonical("{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}"))
                .isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(canonical("{\"c\": \"\\u0008\\u0009\\u000c\\u000d\\u001f\\u007f\"}"))
                .isEqualTo("{\"c\":\"\\b\\t\\f\\r\\u001f\u007f\"}");
    }

    @Test
    void keysAreSortedByTheirUtf16Units() {
        // RFC 8785, section 3.2.3.
        assertThat(canonical("{\"\\u20ac\": \"Euro Sign\", \"\\r\": \"Carriage Return\","
                        + " \"\\ufb33\": \"Hebrew Letter Dalet With Dagesh\", \"1\": \"One\","
                        + " \"\\ud83d\\ude00\": \"Emoji: Grinning Face\", \"\\u0080\": \"Control\","
                        + " \"\\u00f6\": \"Latin Small Letter O With Diaeresis\"}"))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void listsKeepTheirOrderAndWhatIsInThemIsSorted() {
        assertThat(canonical("{\"b\": [3, -1, {\"z\": [], \"a\": {}}], \"a\": 0}"))
                .isEqualTo("{\"a\":0,\"b\":[3,-1,{\"a\":{},\"z\":[]}]}");
    }

    @Test
    void whatNotEveryReaderHoldsExactlyIsNotWritten() {
        assertThat(canonical("{\"a\": 9007199254740991}")).isEqualTo("{\"a\":9007199254740991}");
        assertThatThrownBy(() -> canonical("{\"a\": 9007199254740992}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> canonical("{\"a\": 1.5}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> canonical("{\"a\": null}")).isInstanceOf(IllegalArgumentException.class);
        ObjectNode half = Json.object().put("a", "\ud83d");
        assertThatThrownBy(() -> CanonicalJson.of(half)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(String json) {
        return CanonicalJson.of(
                Json.parse(json.getBytes(StandardCharsets.UTF_8)).orElseThrow());
    }
}
