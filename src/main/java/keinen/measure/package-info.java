/**
 * The measures: folds over one person's history, one class each, and the cells that they add to. Nothing here knows
 * of Spark, files or rules.
 */
package keinen.measure;
