package keinen.disclosure;

import java.util.List;

/**
 * The tables of one release as readers may see them.
 *
 * @param tables in the order in which they were given
 * @param tallies one for each table
 */
public record ProtectedRelease(List<ProtectedTable> tables, List<Tally> tallies) {
    public ProtectedRelease {
        tables = List.copyOf(tables);
        tallies = List.copyOf(tallies);
    }
}
