package keinen.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the ways in which exports write a day or a month.
 *
 * <p>Full-width characters and spaces are folded (NFKC) first. Always read: {@code 2019-05-01}, {@code 2019/5/1},
 * {@code 2019.5.1}, 2019年5月1日, {@code 20190501}, and the same without the day. With {@link #WAREKI} also the
 * Japanese eras: {@code 5010501} (era digit 1 明治 to 5 令和, then YYMMDD), {@code 05010501} (the era as two digits, as
 * in the 中間標準レイアウト), {@code H31.04.01}, {@code R1/5}, 平成31年4月1日, 令和元年5月, with years in digits or 漢数字.
 *
 * <p>An era may run on past its end (平成32年 is 2020: systems carried planned dates over the change of era), but not
 * begin before it: 令和元年4月 does not exist. A day that no calendar has, such as 31 April, is no date, and neither is
 * one before 1868 or after 2199: there it is digits that were meant otherwise.
 */
public enum DateForm {
    ISO,
    WAREKI;

    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?");
    private static final Pattern ERA_SEPARATED =
            Pattern.compile("(元|\\d{1,2})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?");
    private static final Pattern ERA_LETTER_COMPACT = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})?");
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final Pattern KANJI_TENS = Pattern.compile("([一二三四五六七八九]?)十([一二三四五六七八九]?)");
    private static final int FIRST_YEAR = 1868;
    private static final int LAST_YEAR = 2199;

    /**
     * A day, or a month of which the day is not told.
     *
     * @param day the day of the month; 0 where only the month is told
     */
    public record Reading(Month month, int day) {
        /** Days since 1970-01-01; the first of the month where the day is not told. */
        public int epochDay() {
            return Math.toIntExact(LocalDate.of(month.year(), month.monthOfYear(), Math.max(1, day))
                    .toEpochDay());
        }
    }

    /** The date that a text means, or nothing where it means none. The text must not be blank. */
    public Optional<Reading> read(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
        Optional<Reading> western = western(folded);
        return western.isPresent() || this == ISO ? western : japanese(folded);
    }

    private static Optional<Reading> western(String text) {
        Matcher separated = SEPARATED.matcher(text);
        if (separated.matches()) {
            int day = separated.group(4) == null ? 0 : dayOf(separated.group(4));
            return reading(number(separated.group(1)), number(separated.group(3)), day);
        }
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && text.charAt(0) != '0' && (text.length() == 8 || text.length() == 6)) {
            return reading(
                    number(text.substring(0, 4)),
                    number(text.substring(4, 6)),
                    text.length() == 8 ? dayOf(text.substring(6)) : 0);
        }
        return Optional.empty();
    }

    private static Optional<Reading> japanese(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Era> kanji = Era.atStartOf(text);
        if (kanji.isPresent()) {
            return separated(kanji.get(), kanjiNumbersToDigits(text.substring(2)));
        }
        Optional<Era> letter = Era.ofLetter(text.charAt(0));
        if (letter.isPresent()) {
            String rest = text.substring(1);
            return separated(letter.get(), rest).or(() -> compact(letter.get(), rest));
        }
        return eraDigits(text);
    }

    /** {@code 5010501}, {@code 50105}, and both with the era as two digits. */
    private static Optional<Reading> eraDigits(String text) {
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int eraDigits = switch (text.length()) {
            case 5, 7 -> 1;
            case 6, 8 -> 2;
            default -> 0;
        };
        if (eraDigits == 0) {
            return Optional.empty();
        }
        return Era.ofCode(number(text.substring(0, eraDigits))).flatMap(era -> compact(era, text.substring(eraDigits)));
    }

    private static Optional<Reading> compact(Era era, String text) {
        Matcher compact = ERA_LETTER_COMPACT.matcher(text);
        if (!compact.matches()) {
            return Optional.empty();
        }
        int day = compact.group(3) == null ? 0 : dayOf(compact.group(3));
        return inEra(era, number(compact.group(1)), number(compact.group(2)), day);
    }

    private static Optional<Reading> separated(Era era, String text) {
        Matcher separated = ERA_SEPARATED.matcher(text);
        if (!separated.matches()) {
            return Optional.empty();
        }
        int year = separated.group(1).equals("元") ? 1 : number(separated.group(1));
        int day = separated.group(3) == null ? 0 : dayOf(separated.group(3));
        return inEra(era, year, number(separated.group(2)), day);
    }

    private static Optional<Reading> inEra(Era era, int eraYear, int month, int day) {
        if (eraYear < 1) {
            return Optional.empty();
        }
        return reading(era.gregorianYear(eraYear), month, day).filter(date -> !endsBefore(date, era.firstDay()));
    }

    private static boolean endsBefore(Reading date, LocalDate firstDay) {
        LocalDate last = LocalDate.of(date.month().year(), date.month().monthOfYear(), Math.max(1, date.day()));
        return (date.day() == 0 ? last.plusMonths(1).minusDays(1) : last).isBefore(firstDay);
    }

    /** @param day 0 where it is not told, -1 where it is told and no number of a day */
    private static Optional<Reading> reading(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            LocalDate.of(year, month, day == 0 ? 1 : day);
            return Optional.of(new Reading(Month.of(year, month), day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int dayOf(String digits) {
        int day = number(digits);
        return day == 0 ? -1 : day;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Writes every number in 漢数字 below 100 (三十一, 二〇) in digits; one that is no number stays as it is. */
    private static String kanjiNumbersToDigits(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && (KANJI_DIGITS.indexOf(text.charAt(end)) >= 0 || text.charAt(end) == '十')) {
                end++;
            }
            if (end == at) {
                out.append(text.charAt(at++));
            } else {
                out.append(kanjiNumber(text.substring(at, end)));
                at = end;
            }
        }
        return out.toString();
    }

    private static String kanjiNumber(String kanji) {
        Matcher tens = KANJI_TENS.matcher(kanji);
        if (tens.matches()) {
            int ten = tens.group(1).isEmpty() ? 1 : KANJI_DIGITS.indexOf(tens.group(1));
            int one = tens.group(2).isEmpty() ? 0 : KANJI_DIGITS.indexOf(tens.group(2));
            return Integer.toString(ten * 10 + one);
        }
        if (kanji.indexOf('十') >= 0) {
            return kanji;
        }
        StringBuilder digits = new StringBuilder();
        kanji.chars().forEach(c -> digits.append(KANJI_DIGITS.indexOf(c)));
        return digits.toString();
    }
}
