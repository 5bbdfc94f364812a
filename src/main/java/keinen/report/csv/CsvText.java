package keinen.report.csv;

import java.math.BigDecimal;

/** The text of single cells. */
final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String QUOTED = ",\"\r\n";

    private CsvText() {}

    /**
     * A text cell that a spreadsheet shows and does not run: one that begins as a formula does gets a leading
     * apostrophe (OWASP, CSV Injection, which lists the full-width forms too).
     */
    static String text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return quoted(formula ? "'" + text : text);
    }

    /**
     * Plain digits that give the same number back when they are read, never an exponent: {@code 0.25}, {@code 1},
     * {@code 0.000001}.
     */
    static String number(double number) {
        String text = Double.toString(number);
        if (text.indexOf('E') >= 0 || number == 0) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Quotes as RFC 4180 has them, only where needed. */
    private static String quoted(String text) {
        boolean needed = false;
        for (int i = 0; i < text.length(); i++) {
            needed |= QUOTED.indexOf(text.charAt(i)) >= 0;
        }
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
