/** What is wrong with data or files, told as data: a code, a place, what was found and what to do about it. */
package keinen.finding;
