package keinen.release;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Makes a name that people gave into one that every file system takes, another one for every name. */
final class FileName {
    private static final int LONGEST_BYTES = 120;
    private static final int KEPT_LETTERS = 24;
    private static final int HASH_DIGITS = 16;

    private FileName() {}

    /**
     * Letters and digits of any script, {@code -}, {@code _} and points inside stay; all else becomes {@code %} and the
     * two digits of each byte of its UTF-8 form. A name that would be too long is cut, and its hash put behind.
     */
    static String of(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints().forEach(letter -> {
            if (isSafe(letter) || (letter == '.' && safe.length() > 0)) {
                safe.appendCodePoint(letter);
            } else {
                escape(letter, safe);
            }
        });
        String file = safe.toString();
        if (file.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES && !file.isEmpty()) {
            return file;
        }
        int kept = file.offsetByCodePoints(0, Math.min(KEPT_LETTERS, file.codePointCount(0, file.length())));
        return file.substring(0, kept) + "%" + sha256(name).substring(0, HASH_DIGITS);
    }

    private static boolean isSafe(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '_';
    }

    private static void escape(int letter, StringBuilder safe) {
        for (byte unit : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
            safe.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
        }
    }

    private static String sha256(String name) {
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
