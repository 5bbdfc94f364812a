package keinen.job;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The character sets in which exports may be written: those in which the letters of ASCII, and so the commas, quotes
 * and line ends of CSV, are the bytes that they are in ASCII, and no byte switches to other letters.
 *
 * <p>{@code Shift_JIS} is read as {@code windows-31j}: exports that are called so hold its characters (①, ㈱, 髙), which
 * the character set of that name does not have.
 */
final class Encodings {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final Map<String, Charset> BY_USE = Map.of(
            "cp932", WINDOWS_31J,
            "shift_jis", WINDOWS_31J,
            "shift-jis", WINDOWS_31J,
            "sjis", WINDOWS_31J,
            "utf8", StandardCharsets.UTF_8,
            "utf-8-sig", StandardCharsets.UTF_8);
    private static final String SAMPLE = "あいう亜唖纊ア";

    private Encodings() {}

    static Optional<Charset> read(YamlValue value) {
        return value.text().flatMap(name -> {
            try {
                Charset used = BY_USE.get(name.toLowerCase(Locale.ROOT));
                Charset charset = used == null ? Charset.forName(name) : used;
                return holdsAscii(charset)
                        ? Optional.of(charset)
                        : value.wrong("Unsupported encoding '" + name + "' (must hold ASCII byte for byte)");
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return value.wrong("Unknown encoding '" + name + "' (such as utf-8, windows-31j, euc-jp)");
            }
        });
    }

    private static boolean holdsAscii(Charset charset) {
        if (!charset.canEncode()) {
            return false;
        }
        for (char letter = 0; letter < 128; letter++) {
            byte[] bytes = String.valueOf(letter).getBytes(charset);
            if (bytes.length != 1 || bytes[0] != letter) {
                return false;
            }
        }
        for (byte each : SAMPLE.getBytes(charset)) {
            if (each == 0x1B || each == '"' || each == ',' || each == '\n' || each == '\r') {
                return false;
            }
        }
        return true;
    }
}
