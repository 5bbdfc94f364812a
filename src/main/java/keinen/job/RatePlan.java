package keinen.job;

import java.util.Optional;

/**
 * What a {@code rate} table is made of beside its counts.
 *
 * @param population by the groups of the table, then by fiscal year
 * @param standardisation if the job asks for it
 */
public record RatePlan(Population population, Optional<Standardisation> standardisation) {}
