package keinen.job;

import java.util.OptionalInt;

/**
 * What is asked for where few people live.
 *
 * @param of the dimension whose codes are areas
 * @param populationBelow how many inhabitants an area must have for this not to concern it
 * @param threshold the threshold of its cells; nothing where none of them are shown
 */
public record SmallArea(String of, int populationBelow, OptionalInt threshold) {}
