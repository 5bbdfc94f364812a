package keinen.dictionary;

import java.nio.charset.Charset;

/** How the export files of a dataset are written: always CSV, in this character set and with dates of this style. */
public record SourceFormat(Charset encoding, DateStyle dates) {

    /** How dates are written. */
    public enum DateStyle {
        /** {@code 2019-05-01}, {@code 2019-05}, and the same without or with other separators. */
        ISO,
        /** The forms of {@link #ISO} and those of the Japanese eras: {@code R1.5.1}, {@code 5010501}, 令和元年5月1日. */
        WAREKI
    }
}
