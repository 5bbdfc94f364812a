/**
 * Figures that somebody published: read from their files, compared year by year, and held against each other. Nothing
 * here has ever been a record of a person, and no room that knows such records can be used here, so that counted cells
 * cannot leave through this door. All arithmetic is exact until a figure is printed.
 */
package keinen.series;
