/** Tables as CSV files that a spreadsheet opens rightly and safely. */
package keinen.report.csv;
