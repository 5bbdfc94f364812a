package keinen.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import keinen.dictionary.Pseudonym.Holder;
import keinen.dictionary.Pseudonym.KeyPlace;
import keinen.finding.Failure;
import keinen.finding.Kind;

/**
 * Makes pseudonyms of ids: HMAC-SHA-256 (RFC 2104, RFC 6234) of the id's text as UTF-8, of which the first 128 bits stand
 * as 32 hexadecimal digits in lower case. Whoever has the key can make the same pseudonyms with any other program; without
 * it nobody can, nor find the id of one. Belongs to one thread at a time.
 */
public final class PseudonymKey {
    private static final int SHORTEST_KEY = 32;
    private static final int PSEUDONYM_BYTES = 16;
    private static final byte[] CHECKED = "keinen key check".getBytes(StandardCharsets.US_ASCII);

    private final Mac mac;

    PseudonymKey(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has HMAC-SHA-256
        }
    }

    /**
     * Reads a key: the text of a variable or of a file, without line ends behind it.
     *
     * @throws Failure where it is missing, or shorter than 32 bytes
     */
    public static PseudonymKey read(KeyPlace place) {
        byte[] key = place.holder() == Holder.ENVIRONMENT ? ofEnvironment(place) : ofFile(place);
        if (key.length < SHORTEST_KEY) {
            throw Failure.of(
                    Kind.DEFINITION,
                    "Invalid key of pseudonyms in " + place + ": " + key.length + " bytes (must be at least "
                            + SHORTEST_KEY + ")",
                    "Make one at random, such as with 'openssl rand -hex 32', and keep it where it is not lost: without"
                            + " it no later month can be joined");
        }
        return new PseudonymKey(key);
    }

    private static byte[] ofEnvironment(KeyPlace place) {
        String key = System.getenv(place.name());
        if (key == null) {
            throw missing(place, "the variable is not set", "Set the variable where the program is started");
        }
        return key.strip().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ofFile(KeyPlace place) {
        try {
            byte[] key = Files.readAllBytes(Path.of(place.name()));
            int length = key.length;
            while (length > 0 && (key[length - 1] == '\n' || key[length - 1] == '\r')) {
                length--;
            }
            return Arrays.copyOf(key, length);
        } catch (IOException unreadable) {
            throw missing(place, "the file cannot be read", "Put the key there, or name another file");
        }
    }

    private static Failure missing(KeyPlace place, String why, String remedy) {
        return Failure.of(
                Kind.MISSING_INPUT,
                "Missing key of pseudonyms " + place + ": " + why,
                remedy + "; nothing was read or written");
    }

    /** The pseudonym of an id as an export writes it. */
    public String pseudonym(String id) {
        return new String(pseudonym(StrictText.fold(id).getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII);
    }

    /** The pseudonym of a folded id. */
    byte[] pseudonym(byte[] id) {
        byte[] digest = Arrays.copyOf(mac.doFinal(id), PSEUDONYM_BYTES);
        return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
    }

    /** Tells this key from another one, and nothing more of it. */
    String check() {
        return HexFormat.of().formatHex(mac.doFinal(CHECKED), 0, 8);
    }
}
