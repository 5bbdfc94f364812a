package keinen.ingest;

import java.util.Optional;
import java.util.regex.Pattern;
import keinen.dictionary.SourceFormat;
import keinen.time.DateForm;
import keinen.time.Day;

/**
 * Reads a date column: a blank, and the zeros or nines that systems write for "not yet" (also 9999-12-31 and
 * 平成99年12月31日), are a missing date.
 */
final class DateField {
    static final int UNDECODABLE = Day.MISSING + 1;
    static final int NO_DATE = Day.MISSING + 2;

    private static final Pattern NOT_YET = Pattern.compile(String.join(
            "|",
            "0{5,8}|9{5,8}|0",
            "0000[-/.]00([-/.]00)?",
            "9999[-/.]?(99([-/.]?99)?|12([-/.]?31)?)",
            "9999年12月(31日)?",
            "0?[1-5]991231",
            "[MTSHR]99[-/.]?12[-/.]?31",
            "(明治|大正|昭和|平成|令和)99年12月31日"));

    private final StrictText text;
    private final DateForm form;
    private final Unit unit;
    private final SliceCache cache = new SliceCache(this::date);

    /** What a date is stored as. */
    enum Unit {
        /** Days since 1970-01-01. */
        DAY,
        /** A month's index; the day, if told, is forgotten. */
        MONTH
    }

    DateField(StrictText text, DateForm form, Unit unit) {
        this.text = text;
        this.form = form;
        this.unit = unit;
    }

    /** The forms of dates in exports of a format. */
    static DateForm form(SourceFormat source) {
        return source.dates() == SourceFormat.DateStyle.WAREKI ? DateForm.WAREKI : DateForm.ISO;
    }

    /** Whether a text, folded and not empty, stands for a date that is still missing. */
    static boolean isNotYet(String written) {
        return NOT_YET.matcher(written).matches();
    }

    /** The day or month, {@link Day#MISSING}, or one of the marks. */
    int read(Slice field) {
        return cache.get(field);
    }

    private int date(Slice field) {
        Optional<String> decoded = text.decode(field);
        if (decoded.isEmpty()) {
            return UNDECODABLE;
        }
        String written = StrictText.fold(decoded.get());
        if (written.isEmpty() || isNotYet(written)) {
            return Day.MISSING;
        }
        return form.read(written)
                .map(reading ->
                        unit == Unit.DAY ? reading.epochDay() : reading.month().index())
                .orElse(NO_DATE);
    }
}
