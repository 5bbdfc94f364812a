/**
 * Says in words how one person's records became spells, which rules decided, and in which cells the person counts. For
 * whom the rules allow it, and never in a log.
 */
package keinen.explain;
