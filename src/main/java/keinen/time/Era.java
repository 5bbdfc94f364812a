package keinen.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The eras in which Japanese administration counts years since 1868, with the marks that exports use for them. */
enum Era {
    MEIJI(1, 'M', "明治", LocalDate.of(1868, 1, 25)),
    TAISHO(2, 'T', "大正", LocalDate.of(1912, 7, 30)),
    SHOWA(3, 'S', "昭和", LocalDate.of(1926, 12, 25)),
    HEISEI(4, 'H', "平成", LocalDate.of(1989, 1, 8)),
    REIWA(5, 'R', "令和", LocalDate.of(2019, 5, 1));

    private final int code;
    private final char letter;
    private final String kanji;
    private final LocalDate firstDay;

    Era(int code, char letter, String kanji, LocalDate firstDay) {
        this.code = code;
        this.letter = letter;
        this.kanji = kanji;
        this.firstDay = firstDay;
    }

    /** By the digit that most municipal systems use: 1 明治 to 5 令和. */
    static Optional<Era> ofCode(int code) {
        return Arrays.stream(values()).filter(era -> era.code == code).findFirst();
    }

    /** By its letter, capital or small. */
    static Optional<Era> ofLetter(char letter) {
        char capital = Character.toUpperCase(letter);
        return Arrays.stream(values()).filter(era -> era.letter == capital).findFirst();
    }

    /** By the two characters that a text begins with. */
    static Optional<Era> atStartOf(String text) {
        return Arrays.stream(values()).filter(era -> text.startsWith(era.kanji)).findFirst();
    }

    LocalDate firstDay() {
        return firstDay;
    }

    /** The Gregorian year of this era's year (1 is 元年). */
    int gregorianYear(int eraYear) {
        return firstDay.getYear() + eraYear - 1;
    }
}
