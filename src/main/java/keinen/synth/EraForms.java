package keinen.synth;

/**
 * The Japanese dates of an export: months as {@code H31.04}, days as {@code 4310401} (era digit 1 明治 to 5 令和, then
 * YYMMDD). A month in which an era changes belongs to the era of its last day.
 */
final class EraForms {
    private static final byte[] LETTERS = {'M', 'T', 'S', 'H', 'R'};
    private static final int[] FIRST_YEARS = {1868, 1912, 1926, 1989, 2019};
    private static final int[] FIRST_DAYS = {
        Dates.of(month(1868, 1), 25),
        Dates.of(month(1912, 7), 30),
        Dates.of(month(1926, 12), 25),
        Dates.of(month(1989, 1), 8),
        Dates.of(month(2019, 5), 1)
    };

    private EraForms() {}

    private static int month(int year, int monthOfYear) {
        return year * 12 + monthOfYear - 1;
    }

    static void month(int month, Row row) {
        int era = era(Dates.of(month, Dates.daysIn(month)));
        row.character(LETTERS[era]).twoDigits(yearOf(era, month)).character('.').twoDigits(month % 12 + 1);
    }

    static void day(int date, Row row) {
        int month = Dates.month(date);
        int era = era(date);
        row.character('1' + era)
                .twoDigits(yearOf(era, month))
                .twoDigits(month % 12 + 1)
                .twoDigits(Dates.day(date));
    }

    private static int era(int date) {
        int era = FIRST_DAYS.length - 1;
        while (era > 0 && date < FIRST_DAYS[era]) {
            era--;
        }
        return era;
    }

    private static int yearOf(int era, int month) {
        return month / 12 - FIRST_YEARS[era] + 1;
    }
}
