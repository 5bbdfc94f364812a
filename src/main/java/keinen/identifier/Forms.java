package keinen.identifier;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The written forms of direct identifiers. A value comes folded (NFKC), so that full-width digits and half-width kana are
 * the common ones; numbers are looked at without hyphens and spaces.
 */
final class Forms {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}");
    private static final Pattern RESIDENCE_CARD = Pattern.compile("[A-Z]{2}\\d{8}[A-Z]{2}");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{4}-\\d{3}-\\d{7}");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)0\\d{1,4}-\\d{1,4}-\\d{4}(?!\\d)|\\(0\\d{1,4}\\)\\d{1,4}-\\d{4}(?!\\d)");

    /** A number of a mobile or IP telephone; or of an area, whose code has no second zero. */
    private static final Pattern TELEPHONE_DIGITS = Pattern.compile("0[5789]0[1-9]\\d{7}|0[1-9][1-9]\\d{7}");

    private static final Pattern ADDRESS =
            Pattern.compile(".*[都道府県].*[市区町村郡].*\\d+ ?(丁目|番|号|の|-\\d).*|.*[市区町村].{1,20}\\d+ ?(丁目|番地).*");
    private static final Pattern KANA_NAME = Pattern.compile("[ァ-ヶー]{2,}[ ・][ァ-ヶー]{2,}|[ぁ-ゖー]{2,} [ぁ-ゖー]{2,}");
    private static final Pattern POSTAL = Pattern.compile("〒? ?\\d{3}-\\d{4}|〒\\d{7}");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");
    private static final int LONGEST_NAME = 10;
    private static final String HYPHENS = "-‐‑‒–—―−";

    private Forms() {}

    /** The kinds whose form a value has, whatever its check digit. */
    static Set<Kind> of(String value) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        String digits = digits(value);
        if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            addNumbers(digits, kinds);
        }
        if (isPlain(value)) {
            addCodes(value, kinds);
        } else {
            addTexts(hyphenated(value), kinds);
        }
        return kinds;
    }

    /** Whether a value is of letters and digits alone, as nearly all are: most forms need not be tried on it. */
    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    }

    /** Whether a value of the form has the check digit; so it has where there is none. */
    static boolean checks(Kind kind, String value) {
        String digits = digits(value);
        return switch (kind) {
            case INDIVIDUAL_NUMBER -> CheckDigits.individualNumber(digits);
            case RESIDENT_CODE -> CheckDigits.residentCode(digits);
            case CORPORATE_NUMBER -> CheckDigits.corporateNumber(digits);
            case RECIPIENT_NUMBER -> CheckDigits.recipientNumber(digits);
            default -> true;
        };
    }

    private static void addNumbers(String digits, Set<Kind> kinds) {
        switch (digits.length()) {
            case 7 -> {
                kinds.add(Kind.RECIPIENT_NUMBER);
                kinds.add(Kind.POSTAL_DIGITS);
            }
            case 11 -> kinds.add(Kind.RESIDENT_CODE);
            case 12 -> kinds.add(Kind.INDIVIDUAL_NUMBER);
            case 13 -> kinds.add(Kind.CORPORATE_NUMBER);
            case 14 -> kinds.add(Kind.ACCOUNT_DIGITS);
            default -> {}
        }
        if (TELEPHONE_DIGITS.matcher(digits).matches()) {
            kinds.add(Kind.TELEPHONE_DIGITS);
        }
    }

    private static void addTexts(String value, Set<Kind> kinds) {
        addIf(EMAIL.matcher(value).find(), Kind.EMAIL, kinds);
        addIf(ACCOUNT.matcher(value).matches(), Kind.BANK_ACCOUNT, kinds);
        addIf(TELEPHONE.matcher(value).find(), Kind.TELEPHONE, kinds);
        addIf(ADDRESS.matcher(value).matches(), Kind.ADDRESS, kinds);
        addIf(KANA_NAME.matcher(value).matches(), Kind.KANA_NAME, kinds);
        addIf(POSTAL.matcher(value).matches(), Kind.POSTAL_CODE, kinds);
        if (isShortInKanji(value)) {
            addIf(KanjiNames.isFullName(value), Kind.KANJI_NAME, kinds);
            addIf(KanjiNames.isSurname(value), Kind.SURNAME, kinds);
        }
    }

    /** Whether it begins with a kanji and is no longer than a name, so that the lists of names need not be read for others. */
    private static boolean isShortInKanji(String value) {
        return value.length() <= LONGEST_NAME && Character.isIdeographic(value.codePointAt(0));
    }

    private static void addCodes(String value, Set<Kind> kinds) {
        switch (value.length()) {
            case 12 -> addIf(RESIDENCE_CARD.matcher(value).matches(), Kind.RESIDENCE_CARD, kinds);
            case 32, 40, 64 -> addIf(HASH.matcher(value).matches(), Kind.PLAIN_HASH, kinds);
            default -> {}
        }
    }

    private static void addIf(boolean has, Kind kind, Set<Kind> kinds) {
        if (has) {
            kinds.add(kind);
        }
    }

    /** A value without hyphens and spaces. */
    static String digits(String value) {
        StringBuilder digits = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != ' ' && HYPHENS.indexOf(c) < 0) {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static String hyphenated(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            text.append(HYPHENS.indexOf(value.charAt(i)) >= 0 ? '-' : value.charAt(i));
        }
        return text.toString();
    }
}
