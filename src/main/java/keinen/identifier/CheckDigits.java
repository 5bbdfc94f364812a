package keinen.identifier;

/**
 * The check digits of Japanese administrative numbers. Every method takes decimal digits of the length that it names; of
 * any other text it says false.
 *
 * <p>A number made up at random passes with a probability of about one in ten ({@link #corporateNumber}: one in nine), so
 * that one number which passes says nothing, and a column of which most pass says all.
 */
final class CheckDigits {
    private CheckDigits() {}

    /**
     * 個人番号: 12 digits, the last one checks. 行政手続における特定の個人を識別するための番号の利用等に関する法律 … 総務省令
     * (平成26年総務省令第85号) 第5条.
     */
    static boolean individualNumber(String digits) {
        return isDigits(digits, 12) && checksModulo11(digits);
    }

    /** 住民票コード: 11 digits, the last one checks, by the rule of the 個人番号 on ten digits. */
    static boolean residentCode(String digits) {
        return isDigits(digits, 11) && checksModulo11(digits);
    }

    /** 法人番号: 13 digits, the first one (never 0) checks. 法人番号の指定等に関する省令 (平成26年財務省令第70号) 第2条. */
    static boolean corporateNumber(String digits) {
        if (!isDigits(digits, 13)) {
            return false;
        }
        int sum = 0;
        for (int fromRight = 1; fromRight <= 12; fromRight++) {
            sum += digit(digits, 13 - fromRight) * (fromRight % 2 == 1 ? 1 : 2);
        }
        return digit(digits, 0) == 9 - sum % 9;
    }

    /** 公費負担者番号 (8 digits) and 受給者番号 (7 digits): modulus 10, weights 2 and 1 in turn from the right. */
    static boolean recipientNumber(String digits) {
        int length = digits.length();
        if (!isDigits(digits, 7) && !isDigits(digits, 8)) {
            return false;
        }
        int sum = 0;
        for (int fromRight = 1; fromRight < length; fromRight++) {
            int product = digit(digits, length - 1 - fromRight) * (fromRight % 2 == 1 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return digit(digits, length - 1) == (10 - sum % 10) % 10;
    }

    static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Weights 2 to 7, over and over, from the digit before the last to the left. */
    private static boolean checksModulo11(String digits) {
        int last = digits.length() - 1;
        int sum = 0;
        for (int fromRight = 1; fromRight <= last; fromRight++) {
            sum += digit(digits, last - fromRight) * (2 + (fromRight - 1) % 6);
        }
        int rest = sum % 11;
        return digit(digits, last) == (rest <= 1 ? 0 : 11 - rest);
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
