/**
 * One person's life on aid as plain values: the monthly records that a store hands over, and the spells and pieces
 * that measures fold over. No Spark, no files, no strings.
 */
package keinen.history;
