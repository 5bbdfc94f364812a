/**
 * Checked monthly records on disk, laid out so that whole lives can be read one after another: by person and, where
 * records tell their household, once more by household. In each layout buckets by pseudonym, one compacted Parquet file a
 * bucket sorted by pseudonym and month, the newest months as small files beside it; and one manifest that changes in one
 * step.
 */
package keinen.store;
