/**
 * Published figures, computed once more on the user's own installation: studies that are small enough to stand in the
 * program as numbers go through the same folds and estimators as a city's records, and are compared with what their
 * sources print. The only records here are published ones, so nothing needs protection; they pass the gate all the same.
 */
package keinen.selftest;
