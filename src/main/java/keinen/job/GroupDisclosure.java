package keinen.job;

import java.util.Set;

/**
 * A count is not shown when it is of a whole group but for at most {@code k}.
 *
 * @param dimensions what members of a group have in common that must not be told of nearly all; empty for everything
 *     that tells them apart
 */
public record GroupDisclosure(int k, Set<String> dimensions) {}
