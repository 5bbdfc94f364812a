/**
 * What readers open: one sub-package for each format, all of them made from released tables. The labels that more than
 * one format shows stand here.
 */
package keinen.report;
