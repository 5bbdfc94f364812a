package keinen.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 4231, of which a pseudonym is the first 128 bits. */
class PseudonymKeyTest {
    private static String pseudonym(byte[] key, String data) {
        return new String(
                new PseudonymKey(key).pseudonym(data.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);
    }

    private static byte[] key(int value, int length) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) value);
        return key;
    }

    @Test
    void theTruncatedVectorIsAPseudonym() {
        assertThat(pseudonym(key(0x0c, 20), "Test With Truncation")).isEqualTo("a3b6167473100ee06e0c796c2955552b");
    }

    @Test
    void theOtherVectorsBeginWithTheirPseudonyms() {
        assertThat(pseudonym(key(0x0b, 20), "Hi There")).isEqualTo("b0344c61d8db38535ca8afceaf0bf12b");
        assertThat(pseudonym("Jefe".getBytes(StandardCharsets.US_ASCII), "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c7");
        assertThat(pseudonym(key(0xaa, 131), "Test Using Larger Than Block-Size Key - Hash Key First"))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f");
    }

    @Test
    void fullWidthDigitsHaveThePseudonymOfTheCommonOnes() {
        PseudonymKey key = new PseudonymKey(HexFormat.of().parseHex("00112233445566778899aabbccddeeff"));
        assertThat(key.pseudonym("１２３４ ")).isEqualTo(key.pseudonym("1234")).hasSize(32);
    }
}
