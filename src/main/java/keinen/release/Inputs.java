package keinen.release;

import java.util.List;
import keinen.time.Month;

/**
 * The records that a release was computed from.
 *
 * @param storeSha256 the fingerprint of the whole store as it was read
 * @param months in ascending order
 */
public record Inputs(String storeSha256, List<MonthInput> months) {
    public Inputs {
        months = List.copyOf(months);
    }

    /**
     * One month's records.
     *
     * @param rows how many records were taken
     * @param sha256 of the delivered file that they came from
     */
    public record MonthInput(Month month, long rows, String sha256) {}
}
