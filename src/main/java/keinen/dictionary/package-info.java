/** What the columns of a city's export mean: their roles, code lists, validity, units and labels. */
package keinen.dictionary;
