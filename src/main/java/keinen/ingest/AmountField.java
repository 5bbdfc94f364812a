package keinen.ingest;

import java.util.Optional;

/**
 * Reads an amount: a whole number, also with a sign (-, −, △ or ▲), with commas between groups of three digits, or in
 * full-width digits; a blank is 0.
 */
final class AmountField {
    static final long UNDECODABLE = Long.MIN_VALUE;
    static final long NO_NUMBER = Long.MIN_VALUE + 1;
    private static final int MOST_DIGITS = 15;

    private final StrictText text;

    AmountField(StrictText text) {
        this.text = text;
    }

    /** The amount, or one of the marks. */
    long read(Slice field) {
        if (field.length() == 0) {
            return 0;
        }
        if (field.length() <= MOST_DIGITS) {
            long plain = plainDigits(field);
            if (plain >= 0) {
                return plain;
            }
        }
        Optional<String> decoded = text.decode(field);
        return decoded.isEmpty() ? UNDECODABLE : number(StrictText.fold(decoded.get()));
    }

    private static long plainDigits(Slice field) {
        long number = 0;
        for (int at = field.from; at < field.to; at++) {
            int digit = field.bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static long number(String written) {
        if (written.isEmpty()) {
            return 0;
        }
        boolean negative = "-−△▲".indexOf(written.charAt(0)) >= 0;
        String digits = negative ? written.substring(1).strip() : written;
        if (digits.matches("\\d{1,3}(,\\d{3})+")) {
            digits = digits.replace(",", "");
        }
        if (!digits.matches("\\d{1," + MOST_DIGITS + "}")) {
            return NO_NUMBER;
        }
        long number = Long.parseLong(digits);
        return negative ? -number : number;
    }
}
