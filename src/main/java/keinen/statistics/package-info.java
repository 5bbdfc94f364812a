/**
 * Estimators on protected cells: plain functions from counts, some of which a reader must not see, to figures. A
 * figure that depends on a hidden count is hidden; one that is not defined is nothing. Neither is ever a number.
 */
package keinen.statistics;
