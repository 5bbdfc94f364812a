/**
 * keinen against SQL engines on the same records, for the same tables: makes the data, runs the engines in turn as
 * processes of their own, compares every table and prints how long each took. No part of the program; see
 * docs/performance.md.
 */
package keinen.benchmark;
