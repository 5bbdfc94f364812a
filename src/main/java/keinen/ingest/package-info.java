/**
 * Exports to checked records: strict decoding, codes, dates and amounts, with every row that breaks the dataset's
 * contract set aside together with its place and the reason.
 */
package keinen.ingest;
