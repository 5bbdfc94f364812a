/** What in a column of an export looks like a direct identifier of a person, judged by its distinct values alone. */
package keinen.identifier;
