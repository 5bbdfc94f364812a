/**
 * Runs a plan's folds over a store, bucket by bucket as tasks of Spark, and adds their cells up. The only place that
 * makes a Spark context.
 */
package keinen.engine;
