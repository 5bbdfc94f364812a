/**
 * The one gate between what was counted and what is shown: decides which cells a reader must not see, so that no
 * hidden cell follows from the others, and makes the only cells that anything further down accepts.
 */
package keinen.disclosure;
