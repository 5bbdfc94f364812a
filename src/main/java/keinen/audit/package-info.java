/**
 * The attack on published tables, ours or anybody's: from the values that were printed, the equations between them and the
 * bounds that a reader knows, the interval of every hidden cell. Nothing here has ever been a record of a person. All
 * arithmetic is exact.
 */
package keinen.audit;
