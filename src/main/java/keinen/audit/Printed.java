package keinen.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as it was printed: its digits tell how far a rounded one can be from the truth. */
record Printed(BigDecimal decimal) {
    private static final Pattern NUMBER = Pattern.compile("[-−]?[0-9]{1,15}(\\.[0-9]{1,9})?");

    /** Plain digits, with a sign and a decimal point at most; nothing where the text is not such a number. */
    static Optional<Printed> find(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new Printed(new BigDecimal(text.replace('−', '-'))))
                : Optional.empty();
    }

    Rational number() {
        return Rational.of(decimal);
    }

    /** Half a unit of the last printed digit. */
    Rational halfUnit() {
        return Rational.of(BigDecimal.ONE.movePointLeft(decimal.scale())).times(Rational.of(1, 2));
    }

    String text() {
        return decimal.toPlainString();
    }
}
