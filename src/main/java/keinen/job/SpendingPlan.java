package keinen.job;

import java.util.Optional;

/**
 * What an {@code expenditure} table is made of beside its counts.
 *
 * @param decomposed what the change on the year before is divided into, if the job asks for it
 * @param prices of the years, if the job names a price index
 * @param constantPricesOf the year in whose prices amounts are given too, if the job asks for it; {@code prices} has it
 */
public record SpendingPlan(
        Optional<Decomposed> decomposed, Optional<PriceIndex> prices, Optional<Integer> constantPricesOf) {

    /** The change of which figure is divided, and by what the payments are mixed. */
    public record Decomposed(String by, Target target) {}

    /** The figure whose change is divided among its factors. */
    public enum Target {
        /** Yen of the year: recipients × months per recipient × mix × yen per month, and prices where they are known. */
        AMOUNT,
        /** Yen per month that is paid for: mix × yen per month, the two factors of Kitagawa. */
        AMOUNT_PER_MONTH
    }
}
