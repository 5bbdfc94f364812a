package keinen.store;

import java.util.List;
import java.util.Map;
import keinen.time.Month;

/**
 * One month's accepted records, ready to be stored.
 *
 * @param records all columns of the store, sorted by person (by the bytes), a person at most once; coded columns hold
 *     codes of {@code codes}, and are renumbered when the store takes the batch
 * @param codes for each coded column by name the texts of its codes 1, 2, …
 */
public record MonthBatch(Month month, Block records, Map<String, List<String>> codes) {}
