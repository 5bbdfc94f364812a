/**
 * The one gate between what was counted and what is shown: decides which cells a reader must not see, so that no
 * hidden cell follows from the others, and makes the only cells that anything further down accepts.
 *
 * <p>Start reading at {@link keinen.disclosure.Gate}: the primary rule says which cells are sensitive, the equation
 * sources how all cells of a release are tied to each other, the suppression finds what else to hide, and the audit
 * checks that without trusting it. The reader against whom it protects sees all tables of the release and of all before it
 * ({@link keinen.disclosure.History}), knows every equation, that counts are whole numbers and not negative, and that zeros
 * would have been shown; he can subtract ({@link keinen.disclosure.ImpliedTables}), and he may make cells up alone, and know
 * these ({@link keinen.disclosure.Contributors}). Not yet considered: contributors of different families
 * together, and relations that are no equations (a maximum, or transfers between wards
 * that cannot exceed those between their parts).
 */
package keinen.disclosure;
