package keinen.synth;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A growing run of ASCII bytes: rows of an export are written without a string or an encoder between. */
final class Row {
    private byte[] bytes = new byte[4096];
    private int length;

    Row character(int character) {
        if (length == bytes.length) {
            grow();
        }
        bytes[length++] = (byte) character;
        return this;
    }

    Row separator() {
        return character(',');
    }

    Row twoDigits(int number) {
        return character('0' + number / 10).character('0' + number % 10);
    }

    /** A whole number, not negative, in as few digits as it has. */
    Row number(int number) {
        int divisor = 1;
        while (number / divisor >= 10) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            character('0' + number / divisor % 10);
        }
        return this;
    }

    /** The lowest {@code digits} hexadecimal digits. */
    Row hexadecimal(long number, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            int digit = (int) (number >>> shift) & 15;
            character(digit < 10 ? '0' + digit : 'a' - 10 + digit);
        }
        return this;
    }

    /** A text of ASCII characters only. */
    Row text(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            character(ascii.charAt(i));
        }
        return this;
    }

    void clear() {
        length = 0;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private void grow() {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
}
