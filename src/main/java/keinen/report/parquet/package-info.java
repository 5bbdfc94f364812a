/** Tables as Parquet files for programs. The only part of {@code report} that imports Parquet. */
package keinen.report.parquet;
