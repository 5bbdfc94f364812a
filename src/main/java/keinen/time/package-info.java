/** Months, fiscal years, and the ways in which Japanese administration writes dates. */
package keinen.time;
