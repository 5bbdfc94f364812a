package keinen.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that decides which way keyed rounding goes. Whoever has it can undo much of the rounding; it is never
 * printed, and never part of a release.
 */
public final class RoundingKey {
    /** How many characters a key must have at least. */
    public static final int LEAST_CHARACTERS = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final double UNIT = 0x1.0p-53;

    private final SecretKeySpec key;

    private RoundingKey(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * @throws IllegalArgumentException when it has fewer than {@value #LEAST_CHARACTERS} characters
     */
    public static RoundingKey of(String secret) {
        if (secret.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException("Invalid rounding key: " + secret.length() + " characters (must be "
                    + LEAST_CHARACTERS + " or more)");
        }
        return new RoundingKey(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /** Tells two keys apart and gives neither away: eight hexadecimal digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(hash(List.of("keinen rounding key")), 0, 4);
    }

    /** A number from 0, inclusive, to 1, exclusive: always the same for the same texts, and as if drawn for others. */
    double fraction(List<String> texts) {
        return (ByteBuffer.wrap(hash(texts)).getLong() >>> 11) * UNIT;
    }

    /** Each text with its length before it, so that no two lists of texts are one message. */
    private byte[] hash(List<String> texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
