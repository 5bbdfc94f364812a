package keinen.dictionary;

import java.util.Optional;
import keinen.time.Month;

/**
 * One code of a list.
 *
 * @param ja the Japanese label; the code itself where the list gives none
 * @param en the English label; the code itself where the list gives none
 * @param validFrom the first month in which the code may occur, if it is bounded
 * @param validUntil the last month in which the code may occur, inclusive, if it is bounded
 */
public record Code(String code, String ja, String en, Optional<Month> validFrom, Optional<Month> validUntil) {

    public boolean validIn(Month month) {
        return validFrom.map(from -> from.compareTo(month) <= 0).orElse(true)
                && validUntil.map(until -> month.compareTo(until) <= 0).orElse(true);
    }
}
