package keinen.disclosure;

/**
 * How many cells of a table were hidden, and why; for the run's log and those who make a release, never for readers, who
 * must not tell one kind of hidden cell from the other.
 *
 * @param sensitive hidden for their own sake
 * @param secondary hidden because the former would follow from them, or because the whole table is withheld
 */
public record Tally(String table, int sensitive, int secondary, int shown) {
    /** How many are not shown. */
    public int hidden() {
        return sensitive + secondary;
    }
}
