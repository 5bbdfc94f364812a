/** How easily a person could be told from the others in the records: classes of persons with the same codes. */
package keinen.risk;
