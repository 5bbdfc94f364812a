package keinen.identifier;

import java.util.BitSet;
import java.util.Set;

/**
 * Names of persons in kanji, as far as lists of surnames and of the characters of given names know them. Many surnames are
 * names of places too: only one that hardly is says anything by itself, and any other with a given name behind it.
 */
final class KanjiNames {
    private static final int LONGEST_SURNAME = 3;
    private static final int LONGEST_GIVEN_NAME = 3;

    /** Surnames, but more often the direction in the name of a town: 東千里. */
    private static final String DIRECTIONS = "東西南北";

    /** What stands behind the owner's surname in the names of buildings. */
    private static final Set<String> BUILDINGS = Set.of("ビル", "コーポ", "ハイツ", "ハイム", "メゾン", "ホーム", "パレス");

    private static final WordList SURNAMES = WordList.read("surnames.txt");
    private static final BitSet OF_GIVEN_NAMES = ofGivenNames();

    private KanjiNames() {}

    private static BitSet ofGivenNames() {
        BitSet characters = new BitSet();
        for (String row : WordList.read("given-names.txt").words()) {
            row.codePoints().forEach(characters::set);
        }
        return characters;
    }

    /** Whether a value is a surname that is hardly ever the name of a place. */
    static boolean isSurname(String value) {
        return SURNAMES.isPlain(PresentForms.of(value));
    }

    /**
     * Whether a value is a surname and a given name, with a space between them or without.
     *
     * @param value folded (NFKC)
     */
    static boolean isFullName(String value) {
        String name = PresentForms.of(value);
        int space = name.indexOf(' ');
        return space < 0
                ? isJoined(name)
                : SURNAMES.has(name.substring(0, space))
                        && isGivenName(name.substring(space).strip());
    }

    /** Without a space there is more to take for a name: a given name in kana, or one character behind one, is not looked for. */
    private static boolean isJoined(String name) {
        if (SURNAMES.has(name)) {
            return false;
        }
        for (int length = 1; length <= Math.min(LONGEST_SURNAME, name.length() - 1); length++) {
            String surname = name.substring(0, length);
            String rest = name.substring(length);
            boolean isLongEnough = length > 1 || (rest.length() > 1 && !DIRECTIONS.contains(surname));
            if (isLongEnough && SURNAMES.has(surname) && isInKanji(rest)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGivenName(String text) {
        return isInKanji(text) || (isInKanjiOrKana(text) && !BUILDINGS.contains(text));
    }

    private static boolean isInKanji(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!OF_GIVEN_NAMES.get(text.charAt(i))) {
                return false;
            }
        }
        return isOfLength(text);
    }

    private static boolean isInKanjiOrKana(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!OF_GIVEN_NAMES.get(text.charAt(i)) && !isKana(text.charAt(i))) {
                return false;
            }
        }
        return isOfLength(text);
    }

    private static boolean isKana(char c) {
        return (c >= 'ぁ' && c <= 'ヶ') || c == 'ー';
    }

    private static boolean isOfLength(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_GIVEN_NAME;
    }
}
