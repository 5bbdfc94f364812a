/**
 * Checked monthly records on disk, laid out so that whole lives can be read one after another: buckets by person, one
 * compacted Parquet file a bucket sorted by person and month, the newest months as small files beside it, and a
 * manifest that changes in one step.
 */
package keinen.store;
