package keinen.disclosure;

import java.util.List;

/**
 * The tables of one release as readers may see them.
 *
 * @param tables in the order in which they were given
 * @param tallies one for each table
 * @param notes what those who make the release should know of it, in words; never for readers
 */
public record ProtectedRelease(List<ProtectedTable> tables, List<Tally> tallies, List<String> notes) {
    public ProtectedRelease {
        tables = List.copyOf(tables);
        tallies = List.copyOf(tallies);
        notes = List.copyOf(notes);
    }

    /** Without notes. */
    ProtectedRelease(List<ProtectedTable> tables, List<Tally> tallies) {
        this(tables, tallies, List.of());
    }
}
